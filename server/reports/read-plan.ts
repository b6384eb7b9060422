import type { Kysely } from "kysely";
import type { Plan } from "../../shared/engagement/export/class-tables.ts";
import type { Tables } from "../storage/tables.ts";

/** The classes of a study as planned; those of one title are a series. */
export async function readPlan(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Plan> {
  const rows = await db
    .selectFrom("class")
    .select(["id", "title", "starts_at", "trip_place"])
    .where("study_id", "=", studyId)
    .execute();
  return {
    planned: new Map(rows.map((row) => [row.id, row.starts_at.getTime()])),
    series: new Map(rows.map((row) => [row.id, row.title])),
    trips: new Map(
      rows.flatMap(({ id, trip_place: trip }) =>
        trip === null ? [] : [[id, trip] as const],
      ),
    ),
  };
}
