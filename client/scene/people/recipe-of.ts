import {
  recipeSchema,
  type Recipe,
} from "../../../shared/features/look/recipe.ts";
import {
  pickLook,
  STARTING_LOOKS,
} from "../../../shared/features/look/starting-looks.ts";

/**
 * The recipe of an avatar's look: a ready look's id, or a recipe as JSON. What
 * can't be read gets a look by the avatar's number, so that nobody is unseen.
 */
export function recipeOf(look: string, number: number): Recipe {
  const ready = STARTING_LOOKS.find(({ id }) => id === look);
  return ready?.recipe ?? readRecipe(look) ?? pickLook(number).recipe;
}

function readRecipe(look: string): Recipe | undefined {
  if (!look.startsWith("{")) return undefined;
  try {
    return recipeSchema.safeParse(JSON.parse(look)).data;
  } catch {
    return undefined;
  }
}
