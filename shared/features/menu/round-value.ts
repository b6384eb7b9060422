import type { FoodValue } from "./dish.ts";

/** Rounds a food value to what is kept and shown: a tenth of a gram, a whole kcal or mg. */
export function roundValue(name: FoodValue, value: number): number {
  return name.endsWith("G") ? Math.round(value * 10) / 10 : Math.round(value);
}
