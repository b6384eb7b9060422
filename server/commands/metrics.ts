import { reportMetrics } from "../reports/metrics.ts";
import { reportSensitivity } from "../reports/sensitivity.ts";
import { bootstrapInterval } from "../../shared/engagement/bootstrap.ts";
import type { Metric } from "../../shared/engagement/metrics/metric.ts";
import type { EngagementParameters } from "../../shared/engagement/parameters.ts";
import type { Database } from "../storage/database.ts";
import { type Command, type CommandResult, done } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

const SIMULATED =
  "SIMULATED: these figures are of made-up people, for demonstration alone.";

export const metrics: Command = {
  name: "metrics",
  about: "Works out every metric of a study from its log.",
  options: {
    study: { about: "the study's code", required: true },
    sensitivity: {
      about: "how sessions and minutes turn out under other thresholds",
      flag: true,
    },
    simulated: {
      about: "count simulated people, and nobody else",
      flag: true,
    },
    recompute: {
      about: "derive everybody anew, trusting nothing kept",
      flag: true,
    },
  },
  async run({ database }, { options }) {
    const code = options["study"] ?? "";
    const found = await findStudyByCode(database, code);
    if ("refusal" in found) return found.refusal;
    if (options["sensitivity"])
      return printSensitivity(database, found.studyId);
    const report = await reportMetrics(database, found.studyId, code, {
      counted: options["simulated"] ? "simulated" : "participants",
      isAfresh: options["recompute"] !== undefined,
    });
    return done(report, [
      ...(options["simulated"] ? [SIMULATED] : []),
      ...Object.entries(report.metrics).map(
        ([id, metric]) =>
          `${id.padEnd(3)} ${String(metric.value).padStart(22)} ${metric.unit.padEnd(10)} ${metric.label} (n = ${metric.n}${describeInterval(metric, report.parameters)})`,
      ),
    ]);
  },
};

/** The 95 % interval of the mean over persons, by bootstrap with the seed in force. */
function describeInterval(
  metric: Metric,
  { bootstrapSeed, bootstrapResamples }: EngagementParameters,
): string {
  const shares = Object.values(metric.byParticipant).flatMap((value) =>
    value === null ? [] : [{ numerator: value, denominator: 1 }],
  );
  const interval = bootstrapInterval(shares, {
    seed: bootstrapSeed,
    resamples: bootstrapResamples,
  });
  if (!interval || metric.mean === null) return "";
  const [low, high] = interval.map((value) => value.toPrecision(4));
  return `, mean of persons ${metric.mean.toPrecision(4)} [${low}, ${high}], seed ${bootstrapSeed}`;
}

async function printSensitivity(
  database: Database,
  studyId: string,
): Promise<CommandResult> {
  const rows = await reportSensitivity(database, studyId);
  return done(
    rows,
    rows.map(
      (row) =>
        `active ${row.activeWindowMs / 60_000} min, gap ${row.mergeGapMs / 60_000} min: ${row.sessions} sessions, ${row.sessionMinutes} min, active ${row.activeMinutes} min`,
    ),
  );
}
