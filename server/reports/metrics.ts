import type { EngagementParameters } from "../../shared/engagement/parameters.ts";
import {
  buildMetricsReport,
  type MetricsReport,
} from "../../shared/engagement/reports.ts";
import {
  deriveStudy,
  type DeriveOptions,
} from "../engagement/derived/derive-study.ts";
import { readParameters } from "../engagement/read-parameters.ts";
import { readAppVersion } from "../read-app-version.ts";
import type { Database } from "../storage/database.ts";
import { readCatalogue } from "../content/read-catalogue.ts";
import { readInvitations } from "./read-invitations.ts";
import { readPlan } from "./read-plan.ts";

/** Every metric of a study, of its participants unless told otherwise, as far as its log reaches now. */
export async function reportMetrics(
  { db }: Database,
  studyId: string,
  code: string,
  options: Pick<DeriveOptions, "isAfresh" | "onProgress"> &
    Partial<Pick<EngagementParameters, "counted">> = {},
): Promise<MetricsReport> {
  const { counted = "participants", isAfresh, onProgress } = options;
  const parameters = { ...(await readParameters(db, studyId)), counted };
  const { events, throughSeq, measured } = await deriveStudy(
    db,
    studyId,
    { parameters, isAfresh, onProgress },
    {
      catalogue: await readCatalogue(db, studyId),
      invitations: await readInvitations(db, studyId),
      ...(await readPlan(db, studyId)),
    },
  );
  const { metrics, sha256 } = measured;
  const software = `islet ${readAppVersion()}`;
  const data = { events, throughSeq, sha256 };
  return buildMetricsReport(code, software, parameters, data, metrics);
}
