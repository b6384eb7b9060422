import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { isEverActive, listCountedSessions } from "./counted-sessions.ts";
import { LAST_DAY_OF_SIX_MONTHS } from "./l1-logins.ts";
import type { Metric } from "./metric.ts";

/** The share of sessions of days 0-179 that fall in days 0 to `lastDay`. */
export function measureEarlyShare(
  { people }: Engagement,
  label: string,
  lastDay: number,
): Metric {
  return buildRatioMetric(
    { label, unit: "share" },
    people.map((person) => ({
      participant: person.participant,
      everActive: isEverActive(person, "island"),
      numerator: listCountedSessions(person, "island", lastDay).length,
      denominator: listCountedSessions(person, "island", LAST_DAY_OF_SIX_MONTHS)
        .length,
    })),
  );
}
