import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";
import { divideByMonth } from "./months.ts";
import { countBegun, MONTH_DAYS } from "./observed-time.ts";

/** M1: visits by person-months begun, both surfaces; `byMonth` has the visits a person in each study month. */
export function measureMonthlyVisits(engagement: Engagement): Metric {
  const observed = engagement.people.map((person) => ({
    months: countBegun(engagement, person, MONTH_DAYS),
    sessions: listCountedSessions(person, "both"),
    participant: person.participant,
  }));
  const byMonth = divideByMonth(observed, ({ sessions }) =>
    sessions.map(({ day }) => Math.floor((day ?? 0) / MONTH_DAYS)),
  );
  const metric = buildRatioMetric(
    { label: "Visits per participant and month", unit: "visits" },
    observed.map(({ participant, sessions, months }) => ({
      participant,
      everActive: sessions.length > 0,
      numerator: sessions.length,
      denominator: months,
    })),
  );
  return { ...metric, byMonth };
}
