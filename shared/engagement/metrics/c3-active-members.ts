import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { isMember } from "./c1-members.ts";
import { listContributionDays } from "./contributions.ts";
import { isEverActive } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";
import { findLastDay, MONTH_DAYS } from "./observed-time.ts";

/**
 * C3: of the members at the end of the log, the share who contributed in its
 * last 30 days. `byKind` counts them beside the lurkers, who came and never
 * contributed, and all others.
 */
export function measureActiveMembers(engagement: Engagement): Metric {
  const byKind = { active: 0, lurker: 0, other: 0 };
  const shares = engagement.people.map((person) => {
    const days = listContributionDays(engagement, person);
    const lastDay = findLastDay(engagement, person) ?? 0;
    const came = isEverActive(person, "both");
    const isActive = (days.at(-1) ?? -Infinity) > lastDay - MONTH_DAYS;
    if (isMember(person)) {
      if (isActive) byKind.active += 1;
      else if (came && days.length === 0) byKind.lurker += 1;
      else byKind.other += 1;
    }
    return {
      participant: person.participant,
      everActive: came || days.length > 0,
      numerator: isMember(person) && isActive ? 1 : 0,
      denominator: isMember(person) ? 1 : 0,
    };
  });
  const name = {
    label: "Share of members who wrote in the last 30 days",
    unit: "share",
  };
  return { ...buildRatioMetric(name, shares), byKind };
}
