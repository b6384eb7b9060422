import { setImmediate as takeTurn } from "node:timers/promises";
import {
  findClassRuns,
  partClassTime,
} from "../../../shared/engagement/derivation/class-runs.ts";
import {
  type Engagement,
  findThrough,
} from "../../../shared/engagement/derivation/derive-engagement.ts";
import {
  derivePerson,
  type PersonEngagement,
} from "../../../shared/engagement/derivation/derive-person.ts";
import { orderLog } from "../../../shared/engagement/derivation/order-events.ts";
import { makeStudyCalendar } from "../../../shared/engagement/derivation/study-calendar.ts";
import type { FullEvent } from "../../../shared/engagement/export/person-record.ts";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";
import {
  listLogPeople,
  type LogSnapshot,
  readIslandFacts,
  readRowsOf,
} from "../../engagement/log-snapshot.ts";

const EVERYBODY: ReadonlySet<string> = new Set();

/** Where a long reading tells how far it is, and is told to stop. */
export interface Progress {
  readonly signal?: AbortSignal;
  /** Rows read since the last call. */
  onRows?(rows: number): void;
}

/** What is shown while a study is derived, so that it need not stand in memory. */
export interface StudyVisitor {
  island?(facts: readonly FullEvent[]): Promise<void>;
  person?(person: PersonEngagement, rows: readonly FullEvent[]): Promise<void>;
}

/**
 * The same as `deriveEngagement` over the whole log, but person by person: in
 * memory stand the rows of one, and what was derived of all. Others have their
 * turn in between.
 */
export async function deriveStepwise(
  snapshot: LogSnapshot,
  parameters: EngagementParameters,
  visitor: StudyVisitor = {},
  progress: Progress = {},
): Promise<Engagement> {
  const calendar = makeStudyCalendar(parameters.timeZone);
  const facts = await readIslandFacts(snapshot);
  const island = orderLog(facts, EVERYBODY).island as readonly FullEvent[];
  const classes = findClassRuns(island);
  const classTime = partClassTime(classes);
  const context = { parameters, calendar, classes, classTime };
  await visitor.island?.(island);
  const people: PersonEngagement[] = [];
  for (const { participant, isParticipant } of await listLogPeople(snapshot)) {
    if (!isParticipant) continue;
    const read: FullEvent[] = [];
    for await (const page of readRowsOf(snapshot, participant)) {
      progress.signal?.throwIfAborted();
      for (const row of page) read.push(row);
      progress.onRows?.(page.length);
    }
    const rows = orderLog(read, EVERYBODY).people.get(participant) ?? [];
    const person = derivePerson(participant, rows, context);
    if (person === null) continue;
    people.push(person);
    await visitor.person?.(person, rows as readonly FullEvent[]);
    await takeTurn();
  }
  const throughMs = findThrough(people, classes);
  return { parameters, calendar, people, classes, throughMs };
}
