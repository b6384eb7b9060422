import { refuse } from "../../protocol/refusals.ts";
import { packLook, unpackLook } from "./pack-look.ts";
import { isStaffLook, type Recipe, recipeSchema } from "./recipe.ts";
import { STARTING_LOOKS } from "./starting-looks.ts";

/** The longest look that is saved, in bytes: it travels with every person of a room. */
export const LOOK_MAX_BYTES = 300;

/** The recipe of a look as it is kept: a ready look's name, a packed recipe, or one as JSON; `undefined` where it is none. */
export function readLook(look: string): Recipe | undefined {
  if (look.length > LOOK_MAX_BYTES) return undefined;
  const ready = STARTING_LOOKS.find(({ id }) => id === look);
  if (ready) return ready.recipe;
  return look.startsWith("{") ? readJson(look) : unpackLook(look);
}

function readJson(look: string): Recipe | undefined {
  try {
    return recipeSchema.safeParse(JSON.parse(look)).data;
  } catch {
    return undefined;
  }
}

/**
 * Judges a look somebody wants to save. A ready look is kept by its name, any
 * other packed. Refuses what is no look, and staff clothes to those who are not.
 */
export function judgeLook(
  look: string,
  isStaff: boolean,
): { readonly ok: true; readonly look: string } | ReturnType<typeof refuse> {
  const recipe = readLook(look);
  if (!recipe) return refuse("not-found");
  if (isStaffLook(recipe) && !isStaff) return refuse("not-allowed");
  const isReady = STARTING_LOOKS.some(({ id }) => id === look);
  return { ok: true, look: isReady ? look : packLook(recipe) };
}
