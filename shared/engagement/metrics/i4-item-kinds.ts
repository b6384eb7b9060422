import type { Engagement } from "../derivation/derive-engagement.ts";
import { ITEM_KINDS, type ItemKind } from "../item-kinds.ts";
import { buildMetric, poolShares } from "./build-metric.ts";
import { isEverActive, listCountedItems } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

/** I4: how many kinds of item were handled; `byKind` has the interactions of each. */
export function measureItemKinds({ people }: Engagement): Metric {
  const kindsBy = new Map<string, Set<ItemKind>>();
  const counts = new Map<ItemKind, number>();
  for (const person of people) {
    const kinds = new Set<ItemKind>();
    for (const { kind } of listCountedItems(person)) {
      kinds.add(kind);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    kindsBy.set(person.participant, kinds);
  }
  const shares = people.map((person) => ({
    participant: person.participant,
    everActive: isEverActive(person, "island"),
    numerator: kindsBy.get(person.participant)?.size ?? 0,
    denominator: 1,
  }));
  const name = { label: "Kinds of item handled", unit: "kinds" };
  const metric = buildMetric(name, shares, (counted) => {
    const all = new Set(
      counted.flatMap(({ participant }) => [
        ...(kindsBy.get(participant) ?? []),
      ]),
    );
    const pooled = poolShares(counted);
    return { ...pooled, value: all.size, numerator: all.size, denominator: 1 };
  });
  const byKind = Object.fromEntries(
    ITEM_KINDS.map((kind) => [kind, counts.get(kind) ?? 0]),
  );
  return { ...metric, byKind };
}
