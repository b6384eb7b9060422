import { expect, test } from "vitest";
import { SHELF_FOODS } from "./labelled-foods.ts";
import { readFoods, splitCsvLine } from "./read-foods.ts";
import { RECIPES } from "./recipes.ts";

const foods = readFoods();

/**
 * USDA computes energy with factors of each food; where those are far from 4-4-9
 * (citrus, cucumber, tea), the general rule below is no check.
 */
const OWN_ENERGY_FACTORS = new Set(["09150", "09159", "11205", "14355"]);

/** How far the stated energy is from that by the general factors, as a share of the latter. */
function energyGap(ndbNo: string): number {
  const food = foods.get(ndbNo);
  if (food === undefined) throw new Error(`${ndbNo} is not in the table`);
  const fibreG = food.fibre_g ?? 0;
  const kcal =
    4 * food.protein_g +
    4 * (food.carbohydrate_g - fibreG) +
    2 * fibreG +
    9 * food.fat_g;
  return Math.abs(kcal - food.kcal) / kcal;
}

test("the energy of each food agrees within 12 % with its protein, carbohydrate, fibre and fat", () => {
  const off = [...foods.keys()].filter((ndbNo) => energyGap(ndbNo) > 0.12);
  expect(new Set(off)).toEqual(OWN_ENERGY_FACTORS);
});

test.each([...foods.values()])(
  "$description can't exceed its weight",
  (food) => {
    expect(food.protein_g + food.fat_g + food.carbohydrate_g).toBeLessThan(
      100.5,
    );
    expect(food.fibre_g ?? 0).toBeLessThanOrEqual(food.carbohydrate_g);
  },
);

test.each([...foods.values()])("$ndb_no cites its USDA release", (food) => {
  expect(food.source).toContain(
    `Standard Reference, Release 28 (September 2015), NDB ${food.ndb_no}`,
  );
  expect(food.source.includes("FDC ID")).toBe(food.fdc_id !== "");
  expect(food.source).toContain(food.fdc_id);
});

test("the table holds the foods that recipes and labels use, and no others", () => {
  const used = [
    ...RECIPES.flatMap((recipe) => recipe.foods.map(([id]) => id)),
    ...SHELF_FOODS.map(({ ndbNo }) => ndbNo),
  ];
  expect(new Set(foods.keys())).toEqual(new Set(used));
});

test.each([
  { line: ",01019,x", cells: ["", "01019", "x"] },
  { line: 'a,"b, ""c""",', cells: ["a", 'b, "c"', ""] },
])("the line $line is split into its cells", ({ line, cells }) => {
  expect(splitCsvLine(line)).toEqual(cells);
});
