import { type Kysely, sql } from "kysely";
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
