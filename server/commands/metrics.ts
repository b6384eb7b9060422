import { reportMetrics } from "../reports/metrics.ts";
import { type Command, done } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

export const metrics: Command = {
  name: "metrics",
  about: "Works out every metric of a study from its log.",
  options: {
    study: { about: "the study's code", required: true },
    recompute: {
      about: "rebuild derived tables first; this version keeps none",
      flag: true,
    },
  },
  async run({ database }, { options }) {
    const code = options["study"] ?? "";
    const found = await findStudyByCode(database, code);
    if ("refusal" in found) return found.refusal;
    const report = await reportMetrics(database, found.studyId, code);
    return done(
      report,
      Object.entries(report.metrics).map(
        ([id, metric]) =>
          `${id.padEnd(3)} ${String(metric.value).padStart(22)} ${metric.unit.padEnd(10)} ${metric.label} (n = ${metric.n})`,
      ),
    );
  },
};
