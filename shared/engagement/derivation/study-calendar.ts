/** Dates in the zone of a study, as whole days since 1970-01-01. */
export interface StudyCalendar {
  /** The date at a moment. */
  dayAt(atMs: number): number;
}

const DAY_MS = 86_400_000;

/** Every zone of the present begins its days on a multiple of this. */
const BUCKET_MS = 900_000;

/**
 * The calendar of an IANA zone. Clock changes are the zone's own affair: only
 * dates are asked for here, never lengths of time.
 *
 * @throws RangeError for a zone that does not exist.
 */
export function makeStudyCalendar(timeZone: string): StudyCalendar {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const known = new Map<number, number>();
  return {
    dayAt(atMs) {
      const bucket = Math.floor(atMs / BUCKET_MS);
      const day = known.get(bucket) ?? readDay(format, bucket * BUCKET_MS);
      known.set(bucket, day);
      return day;
    },
  };
}

/** `2026-01-05` for a whole day since 1970-01-01. */
export function printDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function readDay(format: Intl.DateTimeFormat, atMs: number): number {
  const parts = { year: 0, month: 0, day: 0 };
  for (const { type, value } of format.formatToParts(atMs)) {
    if (type === "year" || type === "month" || type === "day")
      parts[type] = Number(value);
  }
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
}
