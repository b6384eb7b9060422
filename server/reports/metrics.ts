import { createHash } from "node:crypto";
import { hashData } from "../../shared/engagement/data-hash.ts";
import { deriveEngagement } from "../../shared/engagement/derivation/derive-engagement.ts";
import { computeMetrics } from "../../shared/engagement/metrics/compute-metrics.ts";
import {
  buildMetricsReport,
  type MetricsReport,
} from "../../shared/engagement/reports.ts";
import { readLog } from "../engagement/read-log.ts";
import { readParameters } from "../engagement/read-parameters.ts";
import { readAppVersion } from "../read-app-version.ts";
import type { Database } from "../storage/database.ts";
import { readCatalogue } from "../content/read-catalogue.ts";
import { readPlan } from "./read-plan.ts";

/** Every metric of a study, derived afresh from its log. */
export async function reportMetrics(
  database: Database,
  studyId: string,
  code: string,
): Promise<MetricsReport> {
  const log = await readLog(database.db, studyId);
  const parameters = await readParameters(database.db, studyId);
  const engagement = deriveEngagement(log.events, log.uncounted, parameters);
  const hash = createHash("sha256");
  const sha256 = hashData(log.events, {
    update: (text) => void hash.update(text),
    digest: () => hash.digest("hex"),
  });
  return buildMetricsReport(
    code,
    `islet ${readAppVersion()}`,
    parameters,
    { events: log.events.length, throughSeq: log.throughSeq, sha256 },
    computeMetrics(engagement, {
      catalogue: await readCatalogue(database.db, studyId),
      // Nobody is invited by name yet: classes are open to all members.
      invitations: new Map(),
      ...(await readPlan(database.db, studyId)),
    }),
  );
}
