import { FOOD_VALUES, type FoodValue, type FoodValues } from "./dish.ts";
import { roundValue } from "./round-value.ts";

/** One line of a comparison. */
export interface ComparedValue {
  readonly name: FoodValue;
  readonly first: number | null;
  readonly second: number | null;
  /** How much more the second has (less than 0: less); `null` where one is unknown. */
  readonly difference: number | null;
}

/** Sets two dishes side by side, value by value; it judges neither. */
export function compareDishes(
  a: { readonly values: FoodValues },
  b: { readonly values: FoodValues },
): readonly ComparedValue[] {
  return FOOD_VALUES.map((name) => {
    const first = a.values[name];
    const second = b.values[name];
    const difference =
      first === null || second === null
        ? null
        : roundValue(name, second - first);
    return { name, first, second, difference };
  });
}
