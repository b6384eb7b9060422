import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildTotalMetric } from "./build-metric.ts";
import { isEverActive, listCountedItems } from "./counted-sessions.ts";
import type { Metric, PersonShare } from "./metric.ts";

/** I1: item interactions, all days from 0. */
export function measureItemInteractions(engagement: Engagement): Metric {
  return buildTotalMetric(
    { label: "Item interactions", unit: "interactions" },
    countItems(engagement),
  );
}

/** Interactions of each person. */
export function countItems({ people }: Engagement): PersonShare[] {
  return people.map((person) => ({
    participant: person.participant,
    everActive: isEverActive(person, "island"),
    numerator: listCountedItems(person).length,
    denominator: 1,
  }));
}
