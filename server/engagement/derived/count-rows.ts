import { type Kysely, sql } from "kysely";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";
import type { Tables } from "../../storage/tables.ts";

/** How much of the log belongs to one person, and whether they are counted. */
export interface RowCount {
  /** null for rows that are nobody's. */
  readonly participant: string | null;
  readonly rows: number;
  readonly lastSeq: number;
  /** Staff, guest, test, bot or simulated in any of their rows. */
  readonly isUncounted: boolean;
  readonly isSimulated: boolean;
}

/**
 * Counts the log by person. One scan, and always right: a row that another
 * process commits late, or one that is erased, changes a count.
 */
export async function countRows(
  db: Kysely<Tables>,
  studyId: string,
): Promise<RowCount[]> {
  const { rows } = await sql<RowCount>`
    select participant, count(*)::int as rows, max(seq) as "lastSeq",
      coalesce(bool_or(role <> 'participant'), false) as "isUncounted",
      coalesce(bool_or(role = 'simulated'), false) as "isSimulated"
    from event where study_id = ${studyId} group by participant`.execute(db);
  return rows;
}

/** Somebody of whom figures are made. */
export type Counted = RowCount & { readonly participant: string };

/** Those whom the parameters count: participants, or simulated people and nobody else. */
export function listCounted(
  counts: readonly RowCount[],
  { counted }: Pick<EngagementParameters, "counted">,
): Counted[] {
  return counts.filter(
    (one): one is Counted =>
      one.participant !== null &&
      (counted === "simulated" ? one.isSimulated : !one.isUncounted),
  );
}

/** Rows read and derived at once; a longer step would keep others waiting for the database. */
export const DERIVED_ROWS = 2000;
const BATCH_PEOPLE = 50;

/** Parts people so that those of one batch have no more than `maxRows` rows, unless it is one alone. */
export function cutBatches(
  people: readonly Counted[],
  maxRows: number,
): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const { participant, rows } of people) {
    const batch = batches.at(-1);
    if (batch && rows <= room && batch.length < BATCH_PEOPLE) {
      batch.push(participant);
      room -= rows;
    } else {
      batches.push([participant]);
      room = maxRows - rows;
    }
  }
  return batches;
}
