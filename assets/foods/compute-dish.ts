import type {
  Dish,
  FoodValue,
  FoodValues,
} from "../../shared/features/menu/dish.ts";
import { roundValue } from "../../shared/features/menu/round-value.ts";
import type { Food } from "./read-foods.ts";
import type { Recipe } from "./recipes.ts";

/** What every figure of the menu is taken from, as USDA asks to be named. */
export const FOOD_TABLE_SOURCE =
  "US Department of Agriculture, Agricultural Research Service, Nutrient Data Laboratory. USDA National Nutrient Database for Standard Reference, Release 28. Version Current: September 2015.";

interface Part {
  readonly food: Food;
  readonly grams: number;
}

/** The column of the food table behind each value of a dish. */
const COLUMNS = {
  carbohydrateG: "carbohydrate_g",
  energyKcal: "kcal",
  fibreG: "fibre_g",
  sodiumMg: "sodium_mg",
  proteinG: "protein_g",
  fatG: "fat_g",
} as const satisfies Record<FoodValue, keyof Food>;

/** Adds up one value over the parts, rounded once at the end; `null` when a part's is unknown. */
function sumParts(parts: readonly Part[], name: FoodValue): number | null {
  let sum = 0;
  for (const { food, grams } of parts) {
    const per100G = food[COLUMNS[name]];
    if (per100G === null) return null;
    sum += (per100G * grams) / 100;
  }
  return roundValue(name, sum);
}

/** The same for a value that a dish can't do without; throws when it is unknown. */
function sumKnown(
  parts: readonly Part[],
  name: Exclude<FoodValue, "fibreG">,
): number {
  const sum = sumParts(parts, name);
  if (sum === null) throw new Error(`${name} is unknown for a food used`);
  return sum;
}

/** Computes a dish of the menu from its recipe. Throws for a food that is not in the table. */
export function computeDish(
  recipe: Recipe,
  foods: ReadonlyMap<string, Food>,
): Dish {
  const parts = recipe.foods.map(([ndbNo, grams]): Part => {
    const food = foods.get(ndbNo);
    if (food === undefined) throw new Error(`${ndbNo} is not in the table`);
    return { food, grams };
  });
  const values: FoodValues = {
    carbohydrateG: sumKnown(parts, "carbohydrateG"),
    energyKcal: sumKnown(parts, "energyKcal"),
    fibreG: sumParts(parts, "fibreG"),
    sodiumMg: sumKnown(parts, "sodiumMg"),
    proteinG: sumKnown(parts, "proteinG"),
    fatG: sumKnown(parts, "fatG"),
  };
  return {
    id: recipe.id,
    course: recipe.course,
    ...(recipe.kitchen === undefined ? {} : { kitchen: recipe.kitchen }),
    portionG: Math.round(parts.reduce((sum, { grams }) => sum + grams, 0)),
    ingredients: parts.map((part) => ({
      ndbNo: part.food.ndb_no,
      description: part.food.description,
      grams: part.grams,
      carbohydrateG: sumKnown([part], "carbohydrateG"),
    })),
    values,
    source: `USDA SR28, NDB ${parts.map((part) => part.food.ndb_no).join(", ")}`,
  };
}
