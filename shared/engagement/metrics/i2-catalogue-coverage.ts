import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";
import { buildMetric, poolShares } from "./build-metric.ts";
import { isEverActive, listCountedItems } from "./counted-sessions.ts";
import { divide } from "./describe-values.ts";
import type { Metric } from "./metric.ts";

/**
 * I2: share of the catalogue's items that anybody handled; null without a
 * catalogue. A person's own value is the share they handled themselves.
 */
export function measureCatalogueCoverage(
  { people }: Engagement,
  catalogue: ReadonlySet<string>,
): Metric {
  const handledBy = new Map(
    people.map((person) => [
      person.participant,
      listHandled(person, catalogue),
    ]),
  );
  const shares = people.map((person) => ({
    participant: person.participant,
    everActive: isEverActive(person, "island"),
    numerator: handledBy.get(person.participant)?.size ?? 0,
    denominator: catalogue.size,
  }));
  const name = { label: "Share of catalogue items handled", unit: "share" };
  return buildMetric(name, shares, (counted) => {
    const all = new Set<string>();
    for (const { participant } of counted)
      for (const item of handledBy.get(participant) ?? []) all.add(item);
    return {
      ...poolShares(counted),
      value: divide(all.size, catalogue.size),
      numerator: all.size,
      denominator: catalogue.size,
    };
  });
}

function listHandled(
  person: PersonEngagement,
  catalogue: ReadonlySet<string>,
): Set<string> {
  const handled = new Set<string>();
  for (const { item } of listCountedItems(person))
    if (item !== null && catalogue.has(item)) handled.add(item);
  return handled;
}
