import type { Kysely } from "kysely";
import type { MetricSources } from "../../../shared/engagement/metrics/compute-metrics.ts";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";
import type { Tables } from "../../storage/tables.ts";
import {
  type Counted,
  countRows,
  cutBatches,
  DERIVED_ROWS,
  listCounted,
  type RowCount,
} from "./count-rows.ts";
import type { DerivedPerson } from "./messages.ts";
import {
  type DerivedFrom,
  forgetAll,
  forgetErased,
  forgetPeople,
  keepPeople,
  readMarks,
  readRecords,
} from "./kept-people.ts";
import type { Measured } from "./messages.ts";
import { readIslandRows, readPersonRows } from "./read-rows.ts";
import { type DeriverThread, startDeriver } from "./start-deriver.ts";

/** Records are shorter than the rows they were derived from. */
const TAKEN_ROWS = 20_000;
/** Each time of keeping is a commit, and that waits for the disk. */
const KEPT_TOGETHER = 20;

/** A study's people, derived as far as the log reaches. */
export interface DerivedStudy {
  /** Rows of the study in the log, whoever they belong to, and the last `seq` among them. */
  readonly events: number;
  readonly throughSeq: number;
  /** Every metric over those who are counted, and the hash of their data. */
  readonly measured: Measured;
}

export interface DeriveOptions {
  readonly parameters: EngagementParameters;
  /** Derives everybody anew. */
  readonly isAfresh?: boolean;
  /** Told how many of those who have to be derived are done: the long part of the work. */
  readonly onProgress?: (done: number, people: number) => void;
}

type FreshPerson = DerivedPerson & DerivedFrom;

/**
 * Brings what is derived of a study up to the end of its log, and measures it.
 * Only the rows of people with new ones are read; deriving and measuring
 * happen in a thread of their own, and what passes through this one is text.
 */
export async function deriveStudy(
  db: Kysely<Tables>,
  studyId: string,
  { parameters, isAfresh = false, onProgress }: DeriveOptions,
  sources: MetricSources,
): Promise<DerivedStudy> {
  if (isAfresh) await forgetAll(db, studyId);
  const counts = await countRows(db, studyId);
  const events = counts.reduce((total, { rows }) => total + rows, 0);
  const deriver = startDeriver(events);
  try {
    await deriver.begin(parameters, await readIslandRows(db, studyId));
    const counted = listCounted(counts, parameters);
    const fresh = await takeKept(db, studyId, counts, counted, deriver);
    let done = 0;
    onProgress?.(done, fresh.length);
    await deriveFresh(db, studyId, fresh, deriver, (people) =>
      onProgress?.((done += people), fresh.length),
    );
    await forgetErased(db, studyId);
    return {
      events,
      throughSeq: counts.reduce(
        (last, { lastSeq }) => Math.max(last, lastSeq),
        0,
      ),
      measured: await deriver.measure(sources),
    };
  } finally {
    await deriver.end();
  }
}

/** Hands over the records that still hold; gives those who have to be derived. */
async function takeKept(
  db: Kysely<Tables>,
  studyId: string,
  counts: readonly RowCount[],
  counted: readonly Counted[],
  deriver: DeriverThread,
): Promise<Counted[]> {
  const marks = await readMarks(db, studyId);
  const nowhere = counts.flatMap(({ participant, isUncounted, isSimulated }) =>
    participant !== null && isUncounted && !isSimulated ? participant : [],
  );
  await forgetPeople(db, studyId, nowhere);
  const byName = new Map(marks.map((mark) => [mark.participant, mark]));
  const unchanged = counted.flatMap(({ participant, rows, lastSeq }) => {
    const mark = byName.get(participant);
    return mark?.rows === rows && mark.lastSeq === lastSeq ? [mark] : [];
  });
  const stale = new Set(await deriver.judge(unchanged));
  const held = new Set(
    unchanged.flatMap(({ participant }) =>
      stale.has(participant) ? [] : participant,
    ),
  );
  const taking = counted.filter(({ participant }) => held.has(participant));
  for (const batch of cutBatches(taking, TAKEN_ROWS))
    await deriver.take(await readRecords(db, studyId, batch));
  return counted.filter(({ participant }) => !held.has(participant));
}

/** Derives and keeps; the next rows are read while the last are derived. */
async function deriveFresh(
  db: Kysely<Tables>,
  studyId: string,
  fresh: readonly Counted[],
  deriver: DeriverThread,
  onPeople: (people: number) => void,
): Promise<void> {
  let last: Promise<readonly FreshPerson[]> = Promise.resolve([]);
  const unkept: FreshPerson[] = [];
  for (const batch of cutBatches(fresh, DERIVED_ROWS)) {
    const people = await readPersonRows(db, studyId, batch);
    unkept.push(...(await last));
    last = deriver.derive(people).then((derived) =>
      derived.flatMap((person, index) => {
        const from = people[index]?.from;
        return from ? [{ ...person, ...from }] : [];
      }),
    );
    // Awaited above or below; until then a failure must not count as unheard.
    last.catch(() => undefined);
    if (unkept.length >= KEPT_TOGETHER)
      await keepPeople(db, studyId, unkept.splice(0));
    onPeople(batch.length);
  }
  unkept.push(...(await last));
  if (unkept.length > 0) await keepPeople(db, studyId, unkept);
}
