import { itemsOf, share, tally } from "./counted.mjs";
import { add, divide, makeMetric } from "./figures.mjs";

const KINDS =
  "food menu book web-page video pharmacy exercise product other".split(" ");

/** I1-I4: what was done with items. */
export function measureItems({ people, catalogue, parameters }) {
  const items = new Map(people.map((person) => [person.id, itemsOf(person)]));
  const count = share(
    people,
    ({ id }) => items.get(id).length,
    () => 1,
  );
  const total = add(count.map(({ top }) => top));
  const single = (value) => ({ value, numerator: value ?? 0, denominator: 1 });
  const handled = ({ id }) =>
    new Set(
      items
        .get(id)
        .map(({ item }) => item)
        .filter((item) => catalogue.has(item)),
    );
  const kindsOf = ({ id }) => new Set(items.get(id).map(({ kind }) => kind));
  const unionOf = (some, listOf) =>
    new Set(some.flatMap(({ person }) => [...listOf(person)])).size;
  const kinds = makeMetric(
    share(
      people,
      (person) => kindsOf(person).size,
      () => 1,
    ),
    { pool: (some) => single(unionOf(some, kindsOf)) },
  );
  const byKind = tally([...items.values()].flat(), ({ kind }) => [kind]);
  kinds.breakdowns.kind = Object.fromEntries(
    KINDS.map((kind) => [kind, byKind.get(kind) ?? 0]),
  );
  return {
    I1: makeMetric(count, {
      pool: (some) => single(add(some.map(({ top }) => top))),
    }),
    I2: makeMetric(
      share(
        people,
        (person) => handled(person).size,
        () => catalogue.size,
      ),
      {
        pool(some) {
          const numerator = unionOf(some, handled);
          const denominator = catalogue.size;
          const value = divide(numerator, denominator);
          return { value, numerator, denominator };
        },
      },
    ),
    I3: makeMetric(
      count.map((each) => ({ ...each, bottom: total })),
      {
        pool: (some) =>
          single(countBusiest(some, parameters.concentrationShare)),
      },
    ),
    I4: kinds,
  };
}

/** The fewest people who make up so large a share of all. */
function countBusiest(some, share) {
  const counts = some.map(({ top }) => top).sort((a, b) => b - a);
  const total = add(counts);
  if (total === 0) return null;
  let reached = 0;
  return counts.findIndex((count) => (reached += count) >= share * total) + 1;
}
