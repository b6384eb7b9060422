import * as z from "zod";
import { LOG_ALONE } from "../../shared/engagement/metrics/compute-metrics.ts";
import type { SensitivityRow } from "../../shared/engagement/sensitivity.ts";
import { deriveSensitivity } from "../engagement/derived/derive-sensitivity.ts";
import { deriveStudy } from "../engagement/derived/derive-study.ts";
import { readParameters } from "../engagement/read-parameters.ts";
import type { Database } from "../storage/database.ts";

const kept = z.array(
  z.object({
    activeWindowMs: z.number(),
    mergeGapMs: z.number(),
    sessions: z.number(),
    sessionMinutes: z.number(),
    activeMinutes: z.number().nullable(),
  }),
);

/**
 * How a study's sessions and minutes turn out under other thresholds. Reckoned
 * once for the same data, parameters and program, and kept.
 */
export async function reportSensitivity(
  { db }: Database,
  studyId: string,
): Promise<readonly SensitivityRow[]> {
  const parameters = await readParameters(db, studyId);
  const { measured } = await deriveStudy(
    db,
    studyId,
    { parameters },
    LOG_ALONE,
  );
  const { sha256, basis } = measured;
  const before = await db
    .selectFrom("sensitivity")
    .select("body")
    .where("study_id", "=", studyId)
    .where("sha256", "=", sha256)
    .where("basis", "=", basis)
    .executeTakeFirst();
  if (before) return kept.parse(before.body);
  const rows = await deriveSensitivity(db, studyId, parameters);
  const fresh = { sha256, basis, body: JSON.stringify(rows) };
  await db
    .insertInto("sensitivity")
    .values({ study_id: studyId, ...fresh })
    .onConflict((conflict) => conflict.column("study_id").doUpdateSet(fresh))
    .execute();
  return rows;
}
