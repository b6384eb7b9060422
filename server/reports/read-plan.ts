import type { Kysely } from "kysely";
import type { MetricSources } from "../../shared/engagement/metrics/compute-metrics.ts";
import type { Tables } from "../storage/tables.ts";

/** The classes of a study as planned; those of one title are a series. */
export async function readPlan(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Pick<MetricSources, "planned" | "series">> {
  const rows = await db
    .selectFrom("class")
    .select(["id", "title", "starts_at"])
    .where("study_id", "=", studyId)
    .execute();
  return {
    planned: new Map(rows.map((row) => [row.id, row.starts_at.getTime()])),
    series: new Map(rows.map((row) => [row.id, row.title])),
  };
}
