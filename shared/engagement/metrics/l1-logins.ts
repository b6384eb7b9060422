import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { isEverActive, listCountedSessions } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

/** Days 0 to 179: the six months of a study. */
export const LAST_DAY_OF_SIX_MONTHS = 179;

/** L1: sessions of days 0-179 by all enrolled. */
export function measureLogins({ people }: Engagement): Metric {
  return buildRatioMetric(
    { label: "Logins per participant, days 0-179", unit: "sessions" },
    people.map((person) => ({
      participant: person.participant,
      everActive: isEverActive(person, "island"),
      numerator: listCountedSessions(person, "island", LAST_DAY_OF_SIX_MONTHS)
        .length,
      denominator: 1,
    })),
  );
}
