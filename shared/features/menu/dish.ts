import * as z from "zod";
import { itemId } from "../../protocol/item-id.ts";
import { reviewMark } from "../review-mark.ts";

/**
 * Food values of one portion as served. Grams stand to a tenth, energy and
 * sodium to the whole kilocalorie and milligram. Carbohydrate is taken "by
 * difference" and includes fibre. Fibre is `null` where the source is silent on
 * one of the foods: unknown, not zero.
 */
export const foodValues = z.object({
  carbohydrateG: z.number().min(0),
  energyKcal: z.number().min(0),
  fibreG: z.number().min(0).nullable(),
  sodiumMg: z.number().min(0),
  proteinG: z.number().min(0),
  fatG: z.number().min(0),
});
export type FoodValues = z.infer<typeof foodValues>;
export type FoodValue = keyof FoodValues;

/** The values in the order in which they are shown: carbohydrate comes first. */
export const FOOD_VALUES: readonly FoodValue[] = [
  "carbohydrateG",
  "energyKcal",
  "fibreG",
  "sodiumMg",
  "proteinG",
  "fatG",
];

/** One food of a dish: a row of the food table and how much of it is on the plate. */
export const ingredient = z.object({
  ndbNo: z.string().describe("USDA's number of the food"),
  description: z.string().describe("USDA's own description"),
  grams: z.number().positive(),
  carbohydrateG: z.number().min(0).describe("in that many grams"),
});
export type Ingredient = z.infer<typeof ingredient>;

export const COURSES = ["main", "dessert", "drink"] as const;
export type Course = (typeof COURSES)[number];

export const KITCHENS = [
  "southern",
  "mexican",
  "korean",
  "mediterranean",
  "indian",
  "vegetarian",
] as const;
export type Kitchen = (typeof KITCHENS)[number];

/** A dish of the menu. Its words are `dish.<id>.name` and `dish.<id>.about`. */
export const dish = z.object({
  id: itemId,
  course: z.enum(COURSES),
  kitchen: z.enum(KITCHENS).optional(),
  portionG: z.number().positive().describe("what is served, in grams"),
  ingredients: z.array(ingredient).min(1),
  values: foodValues,
  source: z.string().min(1),
});
export type Dish = z.infer<typeof dish>;

/** What a menu station offers. Until somebody reviewed it, it is general information. */
export const menuContent = z.object({
  dishes: z.array(dish).min(1),
  source: z.string().min(1),
  ...reviewMark,
});
export type MenuContent = z.infer<typeof menuContent>;

/** How many different dishes fit on a plate. */
export const PLATE_MAX_DISHES = 4;

/** A plate somebody ordered, with the values as they were served. */
export const orderedPlate = z.object({
  dishes: z
    .array(z.object({ id: z.string(), values: foodValues }))
    .min(1)
    .max(PLATE_MAX_DISHES),
  plate: foodValues,
  orderedAt: z.number().describe("milliseconds since 1970"),
});
export type OrderedPlate = z.infer<typeof orderedPlate>;
