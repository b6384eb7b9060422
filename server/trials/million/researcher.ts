import { deepEqual } from "node:assert/strict";
import type { MetricsReport } from "../../../shared/engagement/reports.ts";
import { askRunningServer } from "../../commands/control-socket.ts";
import type { Visitor } from "../../testing/visitor.ts";

/** What the researcher's page shows. */
export async function readReport(researcher: Visitor): Promise<MetricsReport> {
  const response = await fetch(`${researcher.url}/api/research`, {
    headers: { cookie: researcher.cookie },
  });
  const body = (await response.json()) as {
    ok: boolean;
    reply: { report: MetricsReport };
  };
  if (!body.ok) throw new Error(`the page gave ${JSON.stringify(body)}`);
  return body.reply.report;
}

/** Has the running server derive everybody anew, and holds every digit against what it said. */
export async function expectSameAfresh(
  dataDir: string,
  { metrics, data }: MetricsReport,
): Promise<void> {
  const result = await askRunningServer(dataDir, {
    command: "metrics",
    options: { study: "TRIAL", recompute: "" },
    file: "",
  });
  const afresh = result?.json as MetricsReport;
  deepEqual(afresh.metrics, metrics);
  deepEqual(afresh.data.sha256, data.sha256);
}
