import { expect, test } from "vitest";
import { groceryContent } from "../../../shared/places/grocery/content.ts";
import { lowerInCarbohydrate } from "./lower-in-carbohydrate.ts";

const food = (id: string) => {
  const found = groceryContent.labels.foods.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

test.each([
  ["yogurt-plain", "yogurt-fruit", "yogurt-plain"],
  ["yogurt-fruit", "yogurt-plain", "yogurt-plain"],
  ["cola", "juice-apple", "juice-apple"],
  ["jam", "jam", undefined],
])("of %s and %s, %s has less", (a, b, lower) => {
  expect(lowerInCarbohydrate([food(a), food(b)])?.id).toBe(lower);
});
