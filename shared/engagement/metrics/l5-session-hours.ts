import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { HOUR_MS, sumConnectedMs } from "./connected-time.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

/** L5: session hours by all enrolled, all days from 0. */
export function measureSessionHours({ people }: Engagement): Metric {
  return buildRatioMetric(
    { label: "Hours per participant", unit: "h" },
    people.map((person) => {
      const sessions = listCountedSessions(person, "island");
      return {
        participant: person.participant,
        everActive: sessions.length > 0,
        numerator: sumConnectedMs(sessions),
        denominator: 1,
      };
    }),
    { numerator: HOUR_MS, denominator: 1 },
  );
}
