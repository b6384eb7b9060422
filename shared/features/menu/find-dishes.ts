import type { Dish } from "./dish.ts";

/** Finds dishes by id, in the order asked; `null` when one of them is not on the menu. */
export function findDishes(
  dishes: readonly Dish[],
  ids: readonly string[],
): readonly Dish[] | null {
  const found = ids.map((id) => dishes.find((dish) => dish.id === id));
  return found.every((dish) => dish !== undefined) ? found : null;
}
