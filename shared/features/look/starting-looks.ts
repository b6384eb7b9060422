import { AIDED_RECIPES } from "./aided-recipes.ts";
import { EVERYDAY_RECIPES } from "./everyday-recipes.ts";
import { isStaffLook, type Recipe } from "./recipe.ts";
import { STAFF_RECIPES } from "./staff-recipes.ts";

/** A ready look; `about` is the words key of its one-line description. */
export type StartingLook = { id: string; about: string; recipe: Recipe };

const recipes: Record<string, Recipe> = {
  ...EVERYDAY_RECIPES,
  ...AIDED_RECIPES,
  ...STAFF_RECIPES,
};

export const STARTING_LOOKS: readonly StartingLook[] = Object.entries(
  recipes,
).map(([id, recipe]) => ({
  id,
  about: `look.${id}.about`,
  recipe,
}));

/** Looks anybody may have, in their fixed order. */
const openLooks = STARTING_LOOKS.filter((look) => !isStaffLook(look.recipe));

/** The look of a new person before they choose: the same for the same seed, never one of staff. */
export function pickLook(seed: number): StartingLook {
  const spread = Math.imul(Math.trunc(seed) ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const look = openLooks[(spread >>> 8) % openLooks.length];
  if (!look) throw new Error("there is no starting look");
  return look;
}
