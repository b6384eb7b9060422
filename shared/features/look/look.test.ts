import { describe, expect, it } from "vitest";
import { randomRecipe } from "./random-recipe.ts";
import { isStaffLook, RECIPE_MAX_BYTES, recipeSchema } from "./recipe.ts";
import { pickLook, STARTING_LOOKS } from "./starting-looks.ts";
import en from "../../words/en.json" with { type: "json" };
import es from "../../words/es.json" with { type: "json" };
import ko from "../../words/ko.json" with { type: "json" };

const plain = STARTING_LOOKS[1]?.recipe;

describe("recipeSchema", () => {
  it.each(STARTING_LOOKS)("accepts the starting look $id", ({ recipe }) => {
    expect(recipeSchema.parse(recipe)).toEqual(recipe);
    expect(JSON.stringify(recipe).length).toBeLessThanOrEqual(RECIPE_MAX_BYTES);
  });

  it.each([
    ["another version", { v: 2 }],
    ["an unknown field", { cape: true }],
    ["a giant", { height: 3 }],
    ["a colour outside the palette", { skin: 12 }],
    ["a colour between two", { topColour: 1.5 }],
    ["an unknown hair", { hair: "mohawk" }],
    ["not a number", { fat: Number.NaN }],
  ])("refuses %s", (_, change) => {
    expect(recipeSchema.safeParse({ ...plain, ...change }).success).toBe(false);
  });

  it("refuses a look that is too long to send to everybody", () => {
    const long = {
      ...plain,
      muscle: 0.123456789,
      belly: 0.123456789,
      curves: 0.123456789,
      stoop: 0.123456789,
      lines: 0.123456789,
      long: 0.123456789,
      broad: 0.123456789,
      lips: 0.123456789,
    };
    expect(recipeSchema.safeParse(long).success).toBe(false);
  });

  it("accepts random looks, none of them of staff", () => {
    let state = 1;
    const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
    for (let i = 0; i < 200; i++) {
      const recipe = randomRecipe(random);
      expect(recipeSchema.safeParse(recipe).error?.issues).toBeUndefined();
      expect(isStaffLook(recipe)).toBe(false);
    }
  });
});

describe("pickLook", () => {
  it("gives the same look for the same seed, every open look to somebody, and no staff look to anybody", () => {
    const picked = Array.from({ length: 500 }, (_, seed) => pickLook(seed));
    expect(picked.map(({ id }) => id)).toEqual(
      Array.from({ length: 500 }, (_, seed) => pickLook(seed).id),
    );
    expect(new Set(picked.map(({ id }) => id)).size).toBe(
      STARTING_LOOKS.filter((look) => !isStaffLook(look.recipe)).length,
    );
    expect(picked.some(({ recipe }) => isStaffLook(recipe))).toBe(false);
  });
});

describe("the words of the starting looks", () => {
  it.each([
    ["English", en],
    ["Spanish", es],
    ["Korean", ko],
  ])("describe each look in %s", (_, catalogue: Record<string, string>) => {
    for (const { about } of STARTING_LOOKS)
      expect(catalogue[about]?.length ?? 0).toBeGreaterThan(5);
  });
});
