import type { Engagement } from "../../../shared/engagement/derivation/derive-engagement.ts";
import {
  computeMetrics,
  type MetricSources,
} from "../../../shared/engagement/metrics/compute-metrics.ts";
import {
  buildMetricsReport,
  type MetricsReport,
} from "../../../shared/engagement/reports.ts";
import type { LogSnapshot } from "../../engagement/log-snapshot.ts";
import { readAppVersion } from "../../read-app-version.ts";

/** Works out of what was derived of a snapshot what `reportMetrics` says of a study. */
export function makeReport(
  { rows: events, throughSeq }: LogSnapshot,
  code: string,
  { engagement, sha256 }: { engagement: Engagement; sha256: string },
  sources: MetricSources,
): MetricsReport {
  return buildMetricsReport(
    code,
    `islet ${readAppVersion()}`,
    engagement.parameters,
    { events, throughSeq, sha256 },
    computeMetrics(engagement, sources),
  );
}
