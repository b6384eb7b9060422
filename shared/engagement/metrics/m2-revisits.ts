import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

const LAST_DAY_OF_TWELVE_MONTHS = 364;

/** M2: of those who came at all in days 0-364, the share who came on two days or more; both surfaces. */
export function measureRevisits({ people }: Engagement): Metric {
  return buildRatioMetric(
    { label: "Share who came again, days 0-364", unit: "share" },
    people.map((person) => {
      const days = new Set(
        listCountedSessions(person, "both", LAST_DAY_OF_TWELVE_MONTHS).map(
          ({ day }) => day,
        ),
      );
      return {
        participant: person.participant,
        everActive: days.size > 0,
        numerator: days.size > 1 ? 1 : 0,
        denominator: days.size > 0 ? 1 : 0,
      };
    }),
  );
}
