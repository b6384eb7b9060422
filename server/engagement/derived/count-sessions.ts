import { type Kysely, sql } from "kysely";
import type { Tables } from "../../storage/tables.ts";

/** How many of these are counted participants, and their sessions, as derived last. */
export async function countSessions(
  db: Kysely<Tables>,
  studyId: string,
  pseudonyms: readonly string[],
): Promise<{ participants: number; sessions: number }> {
  const { rows } = await sql<{ participants: number; sessions: number }>`
    select count(*)::int as participants, coalesce(sum(sessions), 0)::int as sessions
    from derived_person where study_id = ${studyId} and record is not null
      and participant = any(${pseudonyms}::text[])`.execute(db);
  return rows[0] ?? { participants: 0, sessions: 0 };
}
