import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { MINUTE_MS, sumConnectedMs } from "./connected-time.ts";
import { listCountedSessions } from "./counted-sessions.ts";

import type { Metric } from "./metric.ts";

/** L2: session minutes by sessions, pooled, all days from 0. */
export function measureSessionMinutes({ people }: Engagement): Metric {
  return buildRatioMetric(
    { label: "Minutes per session", unit: "min" },
    people.map((person) => {
      const sessions = listCountedSessions(person, "island");
      return {
        participant: person.participant,
        everActive: sessions.length > 0,
        numerator: sumConnectedMs(sessions),
        denominator: sessions.length,
      };
    }),
    { numerator: MINUTE_MS, denominator: 1 },
  );
}
