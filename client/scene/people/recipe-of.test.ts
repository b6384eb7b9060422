import { expect, test } from "vitest";
import {
  pickLook,
  STARTING_LOOKS,
} from "../../../shared/features/look/starting-looks.ts";
import { recipeOf } from "./recipe-of.ts";

const [first] = STARTING_LOOKS;

test.each([
  ["a ready look", first?.id ?? "", first?.recipe],
  ["a recipe as JSON", JSON.stringify(first?.recipe), first?.recipe],
  ["an unknown look", "nobody-we-know", pickLook(7).recipe],
  ["no look", "", pickLook(7).recipe],
  ["broken JSON", "{", pickLook(7).recipe],
  ["JSON that is no recipe", '{"v":1}', pickLook(7).recipe],
])("%s gives a recipe", (_title, look, recipe) => {
  expect(recipeOf(look, 7)).toEqual(recipe);
});
