import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { isEverActive } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

/** C2: days from the date of joining to that of leaving or of the log's end, by all enrolled. */
export function measureTenure({
  people,
  calendar,
  throughMs,
}: Engagement): Metric {
  return buildRatioMetric(
    { label: "Days of membership per participant", unit: "days" },
    people.map((person) => {
      const { enrolledMs, leftMs } = person;
      const endMs = Math.min(throughMs ?? enrolledMs, leftMs ?? Infinity);
      const days = calendar.dayAt(endMs) - calendar.dayAt(enrolledMs);
      return {
        participant: person.participant,
        everActive: isEverActive(person, "both"),
        numerator: Math.max(0, days),
        denominator: 1,
      };
    }),
  );
}
