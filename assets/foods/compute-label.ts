import type { LabelledFood } from "../../shared/features/label/food.ts";
import { computeDish } from "./compute-dish.ts";
import type { ShelfFood } from "./labelled-foods.ts";
import type { Food } from "./read-foods.ts";

const GRAMS_DIGITS = 10;

/** Computes a label of the shelf from the food table. Throws for a food that is not in it. */
export function computeLabel(
  { id, ndbNo, measures }: ShelfFood,
  foods: ReadonlyMap<string, Food>,
): LabelledFood {
  const food = foods.get(ndbNo);
  if (food === undefined) throw new Error(`${ndbNo} is not in the table`);
  const grams = food.household_g * measures;
  const { values } = computeDish(
    { id, course: "main", foods: [[ndbNo, grams]] },
    foods,
  );
  return {
    id,
    ndbNo,
    description: food.description,
    servingG: Math.round(grams * GRAMS_DIGITS) / GRAMS_DIGITS,
    values,
  };
}
