import type { Kysely } from "kysely";
import {
  DEFAULT_PARAMETERS,
  type EngagementParameters,
} from "../../shared/engagement/parameters.ts";
import type { Tables } from "../storage/tables.ts";

/** The thresholds in force for a study: the defaults, in its own time zone. */
export async function readParameters(
  db: Kysely<Tables>,
  studyId: string,
): Promise<EngagementParameters> {
  const { time_zone: timeZone } = await db
    .selectFrom("study")
    .select("time_zone")
    .where("id", "=", studyId)
    .executeTakeFirstOrThrow();
  return { ...DEFAULT_PARAMETERS, timeZone };
}
