import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** How far the log goes and how many rows it has up to there. */
export interface LogExtent {
  throughSeq: number | bigint;
  rows: number;
}

/** Looks how far the log goes now. */
export async function countLog(db: Kysely<Tables>): Promise<LogExtent> {
  const { rows } = await sql<LogExtent>`
    select coalesce(max(seq), 0) as "throughSeq", count(*) as rows from event`.execute(
    db,
  );
  return rows[0] ?? { throughSeq: 0, rows: 0 };
}
