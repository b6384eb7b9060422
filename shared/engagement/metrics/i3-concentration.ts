import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildMetric, poolShares } from "./build-metric.ts";
import { sum } from "./describe-values.ts";
import { countItems } from "./i1-item-interactions.ts";
import type { Metric } from "./metric.ts";

/**
 * I3: n75, the least number of participants with at least 75 % of all item
 * interactions; null without any. A person's own value is their share of them.
 */
export function measureConcentration(engagement: Engagement): Metric {
  const counts = countItems(engagement);
  const total = sum(counts.map(({ numerator }) => numerator));
  const shares = counts.map(({ participant, everActive, numerator }) => ({
    participant,
    everActive,
    numerator,
    denominator: total,
  }));
  const name = {
    label: "Fewest participants with 75 % of item interactions",
    unit: "participants",
  };
  return buildMetric(name, shares, (counted) => {
    const own = counted.map(({ numerator }) => numerator);
    const value = countBusiest(own, engagement.parameters.concentrationShare);
    const pooled = poolShares(counted);
    return { ...pooled, value, numerator: value ?? 0, denominator: 1 };
  });
}

/** How many of the largest counts it takes to reach `share` of their sum; null if all are 0. */
export function countBusiest(
  counts: readonly number[],
  share: number,
): number | null {
  const total = sum(counts);
  if (total === 0) return null;
  const sorted = [...counts].sort((a, b) => b - a);
  let reached = 0;
  for (const [index, count] of sorted.entries()) {
    reached += count;
    if (reached >= share * total) return index + 1;
  }
  return sorted.length;
}
