import { expect, test } from "vitest";
import { compareDishes } from "./compare-dishes.ts";
import { FOOD_VALUES, type FoodValues } from "./dish.ts";

const plain: FoodValues = {
  carbohydrateG: 49.2,
  energyKcal: 517,
  fibreG: 3,
  sodiumMg: 1109,
  proteinG: 36.7,
  fatG: 20.3,
};

test.each<{
  name: keyof FoodValues;
  first: number | null;
  second: number | null;
  difference: number | null;
}>([
  { name: "carbohydrateG", first: 74.2, second: 49.2, difference: -25 },
  { name: "carbohydrateG", first: 0.1, second: 0.3, difference: 0.2 },
  { name: "energyKcal", first: 629, second: 517, difference: -112 },
  { name: "sodiumMg", first: 1000, second: 1109, difference: 109 },
  { name: "fatG", first: 20.3, second: 20.3, difference: 0 },
  { name: "fibreG", first: null, second: 3, difference: null },
  { name: "fibreG", first: 3, second: null, difference: null },
])("$name of $first against $second differs by $difference", (row) => {
  const { name, ...expected } = row;
  const lines = compareDishes(
    { values: { ...plain, [name]: row.first } },
    { values: { ...plain, [name]: row.second } },
  );
  expect(lines.find((line) => line.name === name)).toEqual({
    name,
    ...expected,
  });
});

test("every value has a line, and carbohydrate is the first", () => {
  const lines = compareDishes({ values: plain }, { values: plain });
  expect(lines.map(({ name }) => name)).toEqual(FOOD_VALUES);
  expect(FOOD_VALUES[0]).toBe("carbohydrateG");
  expect(new Set(FOOD_VALUES)).toEqual(new Set(Object.keys(plain)));
});
