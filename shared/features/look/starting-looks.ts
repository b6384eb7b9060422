import { AIDED_RECIPES } from "./aided-recipes.ts";
import { EVERYDAY_RECIPES } from "./everyday-recipes.ts";
import type { Recipe } from "./recipe.ts";
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
