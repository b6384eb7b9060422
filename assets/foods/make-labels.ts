/**
 * Computes the labels of the grocery's shelf from the food table and writes them
 * where the place finds them, so that no figure is typed by hand:
 * `node assets/foods/make-labels.ts`
 */
import { writeFileSync } from "node:fs";
import { FOOD_TABLE_SOURCE } from "./compute-dish.ts";
import { computeLabel } from "./compute-label.ts";
import { SHELF_FOODS } from "./labelled-foods.ts";
import { readFoods } from "./read-foods.ts";

const table = readFoods();
const foods = SHELF_FOODS.map((food) => computeLabel(food, table));
writeFileSync(
  new URL("../../shared/places/grocery/labels.json", import.meta.url),
  `${JSON.stringify({ source: FOOD_TABLE_SOURCE, foods }, null, 2)}\n`,
);
