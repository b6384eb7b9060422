import type { Kysely } from "kysely";
import type { LogEvent } from "../../shared/engagement/event-record.ts";
import type { Tables } from "../storage/tables.ts";
import { readRowText, ROWS_AS_TEXT } from "./derived/row-text.ts";

/** The `consent.*` rows of everybody in a study's log. */
export async function readConsents(
  db: Kysely<Tables>,
  studyId: string,
): Promise<LogEvent[]> {
  const rows = await db
    .selectFrom("event")
    .select(["participant", ROWS_AS_TEXT.as("rows")])
    .where("study_id", "=", studyId)
    .where("name", "in", ["consent.given", "consent.withdrawn"])
    .groupBy("participant")
    .execute();
  return rows.flatMap(({ participant, rows: text }) =>
    readRowText(text, participant),
  );
}
