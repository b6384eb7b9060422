import type { FoodValues } from "./dish.ts";
import { roundValue } from "./round-value.ts";

/**
 * Adds up what is on a plate. The sum is exactly that of the figures shown, so
 * that whoever adds by hand gets the same. One unknown fibre makes the sum unknown.
 */
export function sumPlate(
  dishes: readonly { readonly values: FoodValues }[],
): FoodValues {
  const sum = (name: Exclude<keyof FoodValues, "fibreG">): number =>
    roundValue(
      name,
      dishes.reduce((total, dish) => total + dish.values[name], 0),
    );
  const fibreG = dishes.reduce<number | null>(
    (total, { values }) =>
      total === null || values.fibreG === null ? null : total + values.fibreG,
    0,
  );
  return {
    carbohydrateG: sum("carbohydrateG"),
    energyKcal: sum("energyKcal"),
    fibreG: fibreG === null ? null : roundValue("fibreG", fibreG),
    sodiumMg: sum("sodiumMg"),
    proteinG: sum("proteinG"),
    fatG: sum("fatG"),
  };
}
