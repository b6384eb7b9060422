import type { Metric } from "./metrics/metric.ts";
import type { EngagementParameters } from "./parameters.ts";

/** What `metrics --study C --json` prints. */
export interface MetricsReport {
  /** Code of the study. */
  readonly study: string;
  /** Name and version of the program. */
  readonly software: string;
  readonly parameters: EngagementParameters;
  readonly data: ReportedData;
  /** By id, L1 to R1; metrics not yet built are absent. */
  readonly metrics: Readonly<Record<string, Metric>>;
}

/** Which data a report was made from. */
export interface ReportedData {
  /** Rows of the study in the log. */
  readonly events: number;
  /** The last `seq` among them, 0 for none. */
  readonly throughSeq: number;
  readonly sha256: string;
}

/** Puts a report together, its keys in the order in which they are printed. */
export function buildMetricsReport(
  study: string,
  software: string,
  parameters: EngagementParameters,
  data: ReportedData,
  metrics: Readonly<Record<string, Metric>>,
): MetricsReport {
  return { study, software, parameters, data, metrics };
}
