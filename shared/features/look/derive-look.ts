import { makeSurprise } from "./random-recipe.ts";
import type { Recipe } from "./recipe.ts";

/**
 * The look of a person before they choose one: it follows from their id, so two
 * strangers look apart from the first moment. Leads of classes get staff clothes.
 */
export function deriveLook(id: string, isStaff = false): Recipe {
  const recipe = makeSurprise(createDice(id));
  if (!isStaff) return recipe;
  const { legs: _bare, ...dressed } = recipe;
  return {
    ...dressed,
    top: "scrubs",
    topColour: 10,
    second: 27,
    legsColour: 10,
  };
}

/** Numbers in [0, 1) that follow from a text alone. */
function createDice(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text)
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
