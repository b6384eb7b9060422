import { type Kysely, sql } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** What the decks and films of a study take up together; a picture that two decks have counts twice. */
export async function sumStudyBytes(
  db: Kysely<Tables>,
  studyId: string,
): Promise<number> {
  const { rows } = await sql<{ bytes: number | string }>`
    select coalesce(sum(bytes), 0) as bytes from (
      select bytes from deck where study_id = ${studyId}
      union all select bytes from film where study_id = ${studyId}
    ) kept`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}
