import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from "ical-generator";

/** One class as somebody's own calendar shows it. It names no topic and no person, for others look at calendars. */
export interface CalendarEntry {
  readonly id: string;
  /** Such as "Class · Harbor Study". */
  readonly summary: string;
  /** Such as "Restaurant, on the island"; null where no trip is planned. */
  readonly location: string | null;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly isCancelled: boolean;
  /** Counts changes, so that a calendar keeps the latest. */
  readonly revision: number;
}

/**
 * Writes classes as an iCalendar file (RFC 5545), each by itself with its instant in UTC, so that no program
 * has to know the study's clock.
 * @param url where the calendar of the study is read
 * @param now goes into the file as the moment of writing
 */
export function writeIcalendar(
  entries: readonly CalendarEntry[],
  about: { readonly name: string; readonly url: string; readonly now: Date },
): string {
  const calendar = ical({
    name: about.name,
    prodId: { company: "Islet", product: "calendar" },
    method: ICalCalendarMethod.PUBLISH,
    // In seconds: how often programs read a feed again.
    ttl: 3600,
  });
  for (const each of entries)
    calendar.createEvent({
      id: `${each.id}@islet`,
      stamp: about.now,
      sequence: each.revision,
      start: each.startsAt,
      end: new Date(each.startsAt.getTime() + each.minutes * 60_000),
      summary: each.summary,
      location: each.location,
      url: about.url,
      status: each.isCancelled
        ? ICalEventStatus.CANCELLED
        : ICalEventStatus.CONFIRMED,
      busystatus: each.isCancelled
        ? ICalEventBusyStatus.FREE
        : ICalEventBusyStatus.BUSY,
    });
  return calendar.toString();
}
