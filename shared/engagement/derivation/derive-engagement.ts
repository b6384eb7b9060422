import type { LogEvent } from "../event-record.ts";
import type { EngagementParameters } from "../parameters.ts";
import { type ClassRun, findClassRuns, partClassTime } from "./class-runs.ts";
import { findClassTrips } from "./class-trips.ts";
import {
  type DerivationContext,
  derivePerson,
  type PersonEngagement,
} from "./derive-person.ts";
import { orderLog } from "./order-events.ts";
import { makeStudyCalendar, type StudyCalendar } from "./study-calendar.ts";

/** Everything that metrics and reports are made from. */
export interface Engagement {
  readonly parameters: EngagementParameters;
  readonly calendar: StudyCalendar;
  /** All participants, sorted by pseudonym, those with zero sessions too. */
  readonly people: readonly PersonEngagement[];
  readonly classes: readonly ClassRun[];
  /** The last thing known of anybody counted or of a class; null for an empty log. */
  readonly throughMs: number | null;
}

/**
 * Derives connections, sessions, dwell and the rest from the log of one study.
 * Pure, and O(n log n); the order in which rows come does not matter.
 *
 * @param events all rows of the study
 * @param uncounted pseudonyms of all who are not persons with role participant
 * @throws RangeError for a time zone that does not exist
 */
export function deriveEngagement(
  events: Iterable<LogEvent>,
  uncounted: ReadonlySet<string>,
  parameters: EngagementParameters,
): Engagement {
  const log = orderLog(events, uncounted);
  const context = prepareDerivation(log.island, parameters);
  const { calendar, classes } = context;
  const people: PersonEngagement[] = [];
  for (const [participant, rows] of log.people) {
    const person = derivePerson(participant, rows, context);
    if (person !== null) people.push(person);
  }
  const throughMs = findThrough(people, classes);
  return { parameters, calendar, people, classes, throughMs };
}

/**
 * What the rows of any one person are derived with.
 *
 * @param island ordered facts about the island
 * @throws RangeError for a time zone that does not exist
 */
export function prepareDerivation(
  island: readonly LogEvent[],
  parameters: EngagementParameters,
): DerivationContext {
  const calendar = makeStudyCalendar(parameters.timeZone);
  const classes = findClassRuns(island);
  const classTime = partClassTime(classes);
  const trips = findClassTrips(island, classes, parameters.classroomPlace);
  return { parameters, calendar, classes, classTime, trips };
}

/** The moment up to which a log reaches. */
export function findThrough(
  people: readonly PersonEngagement[],
  classes: readonly ClassRun[],
): number | null {
  let throughMs = -Infinity;
  for (const { lastMs } of people) throughMs = Math.max(throughMs, lastMs);
  for (const { endMs } of classes) throughMs = Math.max(throughMs, endMs);
  return Number.isFinite(throughMs) ? throughMs : null;
}
