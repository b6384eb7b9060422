import type { Engagement } from "../derivation/derive-engagement.ts";
import { printDay } from "../derivation/study-calendar.ts";
import { buildTotalMetric } from "./build-metric.ts";
import { listContributionDays } from "./contributions.ts";
import { isEverActive } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

/** E2: participants who wrote or reacted at least once; `byDay` has how many did on each date. */
export function measureActiveParticipants(engagement: Engagement): Metric {
  const byDate = new Map<number, number>();
  const shares = engagement.people.map((person) => {
    const days = new Set(listContributionDays(engagement, person));
    for (const day of days) {
      const date = day + (person.dayZero ?? 0);
      byDate.set(date, (byDate.get(date) ?? 0) + 1);
    }
    return {
      participant: person.participant,
      everActive: days.size > 0 || isEverActive(person, "both"),
      numerator: days.size > 0 ? 1 : 0,
      denominator: 1,
    };
  });
  const name = { label: "Participants who wrote", unit: "participants" };
  const byDay = Object.fromEntries(
    [...byDate]
      .sort(([a], [b]) => a - b)
      .map(([date, count]) => [printDay(date), count]),
  );
  return { ...buildTotalMetric(name, shares), byDay };
}
