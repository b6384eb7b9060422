import { type Kysely, sql } from "kysely";
import { ISLAND_FACTS } from "../../../shared/engagement/derivation/order-events.ts";
import type { Tables } from "../../storage/tables.ts";
import type { DerivedFrom } from "./kept-people.ts";
import type { PersonRows } from "./messages.ts";
import { ROWS_AS_TEXT } from "./row-text.ts";

/** The facts about a study's island, as text. */
export async function readIslandRows(
  db: Kysely<Tables>,
  studyId: string,
): Promise<string> {
  const { rows } = await sql<{ rows: string }>`
    select ${ROWS_AS_TEXT} as rows from event
    where study_id = ${studyId} and name = any(${[...ISLAND_FACTS]}::text[])`.execute(
    db,
  );
  return rows[0]?.rows ?? "[]";
}

/** All rows of some people, as text, with which they are. */
export async function readPersonRows(
  db: Kysely<Tables>,
  studyId: string,
  participants: readonly string[],
): Promise<(PersonRows & { readonly from: DerivedFrom })[]> {
  const { rows } = await sql<PersonRows & { count: number; lastSeq: number }>`
    select participant, ${ROWS_AS_TEXT} as rows, count(*)::int as count,
      max(seq) as "lastSeq"
    from event
    where study_id = ${studyId} and participant = any(${participants}::text[])
    group by participant`.execute(db);
  return rows.map(({ participant, rows: text, count, lastSeq }) => ({
    participant,
    rows: text,
    from: { rows: count, lastSeq },
  }));
}
