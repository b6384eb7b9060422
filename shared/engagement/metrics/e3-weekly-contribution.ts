import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { listContributionDays } from "./contributions.ts";
import { isEverActive } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";
import { countBegun, WEEK_DAYS } from "./observed-time.ts";

/** E3: share of person-weeks begun with contributions on three days or more; week n is study days 7(n - 1) to 7n - 1. */
export function measureWeeklyContribution(engagement: Engagement): Metric {
  const least = engagement.parameters.contributionDays;
  return buildRatioMetric(
    { label: "Share of weeks with 3 or more days of writing", unit: "share" },
    engagement.people.map((person) => {
      const days = new Set(listContributionDays(engagement, person));
      const weeks = new Map<number, number>();
      for (const day of days) {
        const week = Math.floor(day / WEEK_DAYS);
        weeks.set(week, (weeks.get(week) ?? 0) + 1);
      }
      return {
        participant: person.participant,
        everActive: days.size > 0 || isEverActive(person, "both"),
        numerator: [...weeks.values()].filter((count) => count >= least).length,
        denominator: countBegun(engagement, person, WEEK_DAYS),
      };
    }),
  );
}
