import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";
import { divideByMonth } from "./months.ts";
import { countBegun, MONTH_DAYS } from "./observed-time.ts";

/** R1: share of person-months begun with at least one login; `byMonth` is the curve of retention. */
export function measureRetention(engagement: Engagement): Metric {
  const observed = engagement.people.map((person) => ({
    participant: person.participant,
    months: countBegun(engagement, person, MONTH_DAYS),
    visited: new Set(
      listCountedSessions(person, "island").map(({ day }) =>
        Math.floor((day ?? 0) / MONTH_DAYS),
      ),
    ),
  }));
  const metric = buildRatioMetric(
    { label: "Share of months with a login", unit: "share" },
    observed.map(({ participant, months, visited }) => ({
      participant,
      everActive: visited.size > 0,
      numerator: visited.size,
      denominator: months,
    })),
  );
  const byMonth = divideByMonth(observed, ({ visited }) => [...visited]);
  return { ...metric, byMonth };
}
