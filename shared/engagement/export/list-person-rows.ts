import type { StudyCalendar } from "../derivation/study-calendar.ts";
import type { EventRow } from "./event-table.ts";
import type { ConsentRow, ItemRow, StayRow } from "./people-tables.ts";
import {
  type FullEvent,
  makeSessionFinder,
  type PersonRecord,
} from "./person-record.ts";

/** The rows of `consents` of one person. */
export function listConsentRows({
  person,
  consent,
}: PersonRecord): ConsentRow[] {
  const { participant } = person;
  return consent.map((interval, index) => ({
    ...interval,
    participant,
    number: index + 1,
  }));
}

/** The rows of `dwell` of one person. */
export function listStayRows({ sessions }: PersonRecord): StayRow[] {
  return sessions.flatMap((session) =>
    session.stays.map((stay, index) => ({
      ...stay,
      session,
      number: index + 1,
    })),
  );
}

/** The rows of `items` of one person. */
export function listItemRows(
  { person, sessions }: PersonRecord,
  calendar: StudyCalendar,
): ItemRow[] {
  const findSession = makeSessionFinder(sessions);
  return person.items.map((interaction, index) => ({
    ...interaction,
    participant: person.participant,
    number: index + 1,
    session: findSession(interaction.atMs),
    day: findDay(calendar, interaction.atMs, person.dayZero),
  }));
}

/** The rows of `events` of one person, numbered on from `before`. */
export function* listEventRows(
  { person, sessions, events }: PersonRecord,
  calendar: StudyCalendar,
  before: number,
): Generator<EventRow> {
  const findSession = makeSessionFinder(sessions);
  let number = before;
  for (const event of events) {
    number += 1;
    yield {
      event,
      number,
      session: findSession(event.atMs),
      day: findDay(calendar, event.atMs, person.dayZero),
    };
  }
}

/** The rows of `events` of nobody: facts about the island. */
export function listFactRows(facts: readonly FullEvent[]): EventRow[] {
  return facts.map((event, index) => ({
    event,
    number: index + 1,
    session: null,
    day: null,
  }));
}

function findDay(
  calendar: StudyCalendar,
  atMs: number,
  dayZero: number | null,
): number | null {
  return dayZero === null ? null : calendar.dayAt(atMs) - dayZero;
}
