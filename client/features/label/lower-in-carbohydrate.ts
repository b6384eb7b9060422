import type { LabelledFood } from "../../../shared/features/label/food.ts";

/** Which of two foods has less carbohydrate in one serving; `null` where both have as much. */
export function lowerInCarbohydrate([first, second]: readonly [
  LabelledFood,
  LabelledFood,
]): LabelledFood | null {
  const gap = first.values.carbohydrateG - second.values.carbohydrateG;
  if (gap === 0) return null;
  return gap < 0 ? first : second;
}
