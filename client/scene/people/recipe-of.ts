import { deriveLook } from "../../../shared/features/look/derive-look.ts";
import { readLook } from "../../../shared/features/look/read-look.ts";
import type { Recipe } from "../../../shared/features/look/recipe.ts";

/**
 * The recipe of an avatar's look. What can't be read gets a look by the avatar's
 * number, so that nobody is unseen.
 */
export function recipeOf(look: string, number: number): Recipe {
  return readLook(look) ?? deriveLook(String(number));
}
