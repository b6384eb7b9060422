import { describe, expect, test } from "vitest";
import { computeDish, FOOD_TABLE_SOURCE } from "./compute-dish.ts";
import { readFoods, type Food } from "./read-foods.ts";
import { RECIPES } from "./recipes.ts";
import { menuContent } from "../../shared/features/menu/dish.ts";
import { restaurantContent } from "../../shared/places/restaurant/content.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };

const foods = readFoods();
const { menu } = restaurantContent;

test("the menu is what the recipes and the food table come to", () => {
  expect(menu.dishes).toEqual(RECIPES.map((r) => computeDish(r, foods)));
  expect(menu.source).toBe(FOOD_TABLE_SOURCE);
  expect(menuContent.parse(menu)).toEqual(menu);
});

test("the menu has twelve different dishes, and nobody has reviewed it yet", () => {
  expect(new Set(menu.dishes.map(({ id }) => id)).size).toBe(12);
  expect(menu.reviewedBy).toBeNull();
});

test("every kitchen and every course is on the menu", () => {
  const kitchens = new Set(menu.dishes.map(({ kitchen }) => kitchen));
  for (const kitchen of [
    "southern",
    "mexican",
    "korean",
    "mediterranean",
    "indian",
    "vegetarian",
  ] as const)
    expect(kitchens).toContain(kitchen);
  const courses = menu.dishes.map(({ course }) => course);
  expect(new Set(courses)).toEqual(new Set(["main", "dessert", "drink"]));
});

test.each([
  { one: "fried-chicken", other: "roast-chicken", value: "carbohydrateG" },
  { one: "fried-chicken", other: "roast-chicken", value: "energyKcal" },
  { one: "bibimbap", other: "bibimbap-half-rice", value: "carbohydrateG" },
  { one: "apple-pie", other: "berries-yogurt", value: "carbohydrateG" },
  { one: "sweet-tea", other: "lemon-tea", value: "energyKcal" },
] as const)("$one has clearly more $value than $other", (row) => {
  const values = (id: string) => menu.dishes.find((d) => d.id === id)?.values;
  expect(values(row.one)?.[row.value]).toBeGreaterThan(
    1.3 * (values(row.other)?.[row.value] ?? Infinity),
  );
});

describe("a dish", () => {
  const food = (changes: Partial<Food>): Food => ({
    fdc_id: "",
    ndb_no: "00001",
    description: "",
    household_measure: "1 cup",
    household_g: 100,
    kcal: 130,
    carbohydrate_g: 28.17,
    fibre_g: 0.4,
    sugars_g: null,
    protein_g: 2.69,
    fat_g: 0.28,
    saturated_fat_g: null,
    sodium_mg: 1,
    source: "",
    ...changes,
  });
  const recipe = {
    id: "test",
    course: "main",
    foods: [
      ["00001", 150],
      ["00002", 50],
    ],
  } as const;

  test("adds up its foods and rounds once, at the end", () => {
    const second = food({ ndb_no: "00002", carbohydrate_g: 0.09 });
    const table = new Map([
      ["00001", food({})],
      ["00002", second],
    ]);
    expect(computeDish(recipe, table)).toMatchObject({
      portionG: 200,
      values: {
        carbohydrateG: 42.3,
        energyKcal: 260,
        fibreG: 0.8,
        sodiumMg: 2,
        proteinG: 5.4,
        fatG: 0.6,
      },
      ingredients: [{ carbohydrateG: 42.3 }, { carbohydrateG: 0 }],
    });
  });

  test("has unknown fibre as soon as one food's is unknown", () => {
    const table = new Map([
      ["00001", food({})],
      ["00002", food({ ndb_no: "00002", fibre_g: null })],
    ]);
    expect(computeDish(recipe, table).values.fibreG).toBeNull();
  });

  test("can't be made of what the table lacks, nor without its sodium", () => {
    expect(() => computeDish(recipe, new Map([["00001", food({})]]))).toThrow(
      "00002 is not in the table",
    );
    const table = new Map([
      ["00001", food({ sodium_mg: null })],
      ["00002", food({ ndb_no: "00002" })],
    ]);
    expect(() => computeDish(recipe, table)).toThrow("sodiumMg is unknown");
  });
});

test.each([
  { language: "en", words: en },
  { language: "es", words: es },
  { language: "ko", words: ko },
])("every dish and every food has its words in $language", ({ words }) => {
  const keys = [
    ...menu.dishes.map(({ id }) => `dish.${id}.name`),
    ...menu.dishes.map(({ id }) => `dish.${id}.about`),
    ...Array.from(foods.keys(), (ndbNo) => `food.${ndbNo}`),
  ];
  const missing = keys.filter((key) => !(words as Record<string, string>)[key]);
  expect(missing).toEqual([]);
});
