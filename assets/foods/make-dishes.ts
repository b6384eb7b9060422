/**
 * Computes the restaurant's dishes from the recipes and the food table and
 * writes them where the place finds them, so that no figure is typed by hand:
 * `node assets/foods/make-dishes.ts`
 */
import { writeFileSync } from "node:fs";
import { computeDish, FOOD_TABLE_SOURCE } from "./compute-dish.ts";
import { readFoods } from "./read-foods.ts";
import { RECIPES } from "./recipes.ts";

const foods = readFoods();
const dishes = RECIPES.map((recipe) => computeDish(recipe, foods));
writeFileSync(
  new URL("../../shared/places/restaurant/dishes.json", import.meta.url),
  `${JSON.stringify({ source: FOOD_TABLE_SOURCE, dishes }, null, 2)}\n`,
);
