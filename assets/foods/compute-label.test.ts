import { expect, test } from "vitest";
import { groceryContent } from "../../shared/places/grocery/content.ts";
import { computeLabel } from "./compute-label.ts";
import { SHELF_FOODS } from "./labelled-foods.ts";
import { readFoods } from "./read-foods.ts";

const table = readFoods();

test("the shelf's labels are what the food table gives", () => {
  expect(groceryContent.labels.foods).toEqual(
    SHELF_FOODS.map((food) => computeLabel(food, table)),
  );
});

test("a serving is so many of USDA's measures, and its values go with its weight", () => {
  const one = computeLabel({ id: "x", ndbNo: "01117", measures: 1 }, table);
  expect(one.servingG).toBe(245);
  // 7.04 g of carbohydrate in 100 g
  expect(one.values.carbohydrateG).toBe(17.2);
  const half = computeLabel({ id: "x", ndbNo: "01117", measures: 0.5 }, table);
  expect(half.servingG).toBe(122.5);
  expect(half.values.carbohydrateG).toBe(8.6);
});

test("a food that is not in the table has no label", () => {
  expect(() =>
    computeLabel({ id: "x", ndbNo: "00000", measures: 1 }, table),
  ).toThrow("00000");
});
