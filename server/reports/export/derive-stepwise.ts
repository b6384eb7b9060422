import { hashData, hashRows } from "../../../shared/engagement/data-hash.ts";
import {
  type Engagement,
  findThrough,
  prepareDerivation,
} from "../../../shared/engagement/derivation/derive-engagement.ts";
import {
  derivePerson,
  type PersonEngagement,
} from "../../../shared/engagement/derivation/derive-person.ts";
import { orderLog } from "../../../shared/engagement/derivation/order-events.ts";
import type { FullEvent } from "../../../shared/engagement/export/person-record.ts";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";
import {
  listLogPeople,
  type LogSnapshot,
  readIslandFacts,
  readRowsOf,
} from "../../engagement/log-snapshot.ts";
import { startSha256 } from "../../engagement/start-sha256.ts";
import { toLogEvent } from "../../engagement/to-log-event.ts";

const EVERYBODY: ReadonlySet<string> = new Set();

/** Where a long reading tells how far it is, and is told to stop. */
export interface Progress {
  readonly signal?: AbortSignal;
  /** How many rows there are; again from the start where somebody was erased meanwhile. */
  onStart?(rows: number): void;
  /** Rows read since the last call. */
  onRows?(rows: number): void;
}

/** What is shown while a study is derived, so that it need not stand in memory. */
export interface StudyVisitor {
  island?(facts: readonly FullEvent[]): Promise<void>;
  person?(person: PersonEngagement, rows: readonly FullEvent[]): Promise<void>;
}

/**
 * The same as `deriveStudy`, with its hash of the data, but person by person: in
 * memory stand the rows of one, and what was derived of all.
 */
export async function deriveStepwise(
  snapshot: LogSnapshot,
  parameters: EngagementParameters,
  visitor: StudyVisitor = {},
  progress: Progress = {},
): Promise<{ engagement: Engagement; sha256: string }> {
  const facts = await readIslandFacts(snapshot);
  const island = orderLog(facts, EVERYBODY).island as readonly FullEvent[];
  const context = prepareDerivation(island, parameters);
  const { calendar, classes } = context;
  const hashes = new Map<string, string>();
  await visitor.island?.(island);
  const people: PersonEngagement[] = [];
  for (const { participant, isParticipant } of await listLogPeople(snapshot)) {
    if (!isParticipant) continue;
    const read: FullEvent[] = [];
    for await (const page of readRowsOf(snapshot, participant)) {
      for (const row of page) read.push(row);
      progress.onRows?.(page.length);
    }
    const rows = orderLog(read, EVERYBODY).people.get(participant) ?? [];
    const person = derivePerson(participant, rows, context);
    if (person === null) continue;
    people.push(person);
    hashes.set(participant, hashAll(rows as readonly FullEvent[], participant));
    await visitor.person?.(person, rows as readonly FullEvent[]);
  }
  const throughMs = findThrough(people, classes);
  const sha256 = hashData(hashAll(island, null), hashes, startSha256());
  const engagement = { parameters, calendar, people, classes, throughMs };
  return { engagement, sha256 };
}

function hashAll(
  rows: readonly FullEvent[],
  participant: string | null,
): string {
  return hashRows(
    rows.map((row) => toLogEvent(row, participant)),
    startSha256(),
  );
}
