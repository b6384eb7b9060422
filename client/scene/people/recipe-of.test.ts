import { expect, test } from "vitest";
import { deriveLook } from "../../../shared/features/look/derive-look.ts";
import { packLook } from "../../../shared/features/look/pack-look.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import { recipeOf } from "./recipe-of.ts";

const [first] = STARTING_LOOKS;

test.each([
  ["a ready look", first?.id ?? "", first?.recipe],
  ["a recipe as JSON", JSON.stringify(first?.recipe), first?.recipe],
  ["a packed look", packLook(deriveLook("someone")), deriveLook("someone")],
  ["an unknown look", "nobody-we-know", deriveLook("7")],
  ["no look", "", deriveLook("7")],
  ["broken JSON", "{", deriveLook("7")],
  ["JSON that is no recipe", '{"v":1}', deriveLook("7")],
])("%s gives a recipe", (_title, look, recipe) => {
  expect(recipeOf(look, 7)).toEqual(recipe);
});
