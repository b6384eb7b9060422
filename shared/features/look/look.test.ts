import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveLook } from "./derive-look.ts";
import { packLook, unpackLook } from "./pack-look.ts";
import { makeSurprise, randomRecipe, surpriseFrom } from "./random-recipe.ts";
import { judgeLook, LOOK_MAX_BYTES, readLook } from "./read-look.ts";
import { isStaffLook, type Recipe, recipeSchema } from "./recipe.ts";
import { STARTING_LOOKS } from "./starting-looks.ts";
import en from "../../words/en.json" with { type: "json" };
import es from "../../words/es.json" with { type: "json" };
import ko from "../../words/ko.json" with { type: "json" };

const plain: Recipe = {
  ...(STARTING_LOOKS[1]?.recipe as Recipe),
  height: 1.74,
  fat: 0.2,
};
const everything: Recipe = {
  ...plain,
  muscle: 0.35,
  belly: 0.35,
  curves: 0.35,
  stoop: 0.35,
  lines: 0.35,
  jaw: 0.35,
  long: 0.35,
  nose: 0.35,
  broad: 0.35,
  lips: 0.35,
  lids: 0.35,
  tilt: 0.35,
  lipstick: 27,
  hairColour: 9,
  beard: "moustache",
  cover: "sun-hat",
  coverColour: 27,
  glasses: "square",
  frame: 27,
  earrings: true,
  second: 27,
  legs: "trousers",
  legsColour: 27,
  aid: "wheelchair",
  prosthesis: "right",
  sensor: "right",
  pump: true,
};

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz-".split("");

/** Repeatable numbers for one test. */
function dice(seed = 1): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
const makeMany = (count: number, make: (random: () => number) => Recipe) => {
  const random = dice();
  return Array.from({ length: count }, () => make(random));
};

describe("recipeSchema", () => {
  it.each(STARTING_LOOKS)("accepts the starting look $id", ({ recipe }) => {
    expect(recipeSchema.parse(recipe)).toEqual(recipe);
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
});

describe("a packed look", () => {
  it("is short, however much somebody wears", () => {
    expect(packLook(everything).length).toBeLessThanOrEqual(40);
    expect(unpackLook(packLook(everything))).toEqual(everything);
  });

  it("gives back every look that the maker and chance can make", () => {
    for (const recipe of makeMany(400, randomRecipe))
      expect(unpackLook(packLook(recipe))).toEqual(recipe);
  });

  it("means the same for ever", () => {
    // A look saved by the first version: if this fails, saved looks have changed.
    expect(unpackLook("1h466k-30-9-6--a--68------1bp-dk")).toEqual({
      v: 1,
      height: 1.74,
      fat: 0.2,
      muscle: 0.3,
      belly: 0.3,
      curves: 1,
      skin: 3,
      eyes: 0,
      jaw: 0.45,
      nose: 0.3,
      lids: 0.5,
      hair: "pony",
      hairColour: 8,
      top: "shirt",
      topColour: 11,
      second: 25,
      legsColour: 13,
      shoes: 20,
    });
  });

  it("is refused or sound, whatever is sent", () => {
    assert(
      property(string({ unit: "binary", maxLength: 400 }), (text) => {
        const recipe = readLook(`1${text}`);
        expect(
          recipe === undefined || recipeSchema.safeParse(recipe).success,
        ).toBe(true);
      }),
    );
    assert(
      property(
        string({
          unit: constantFrom(...DIGITS),
          minLength: 20,
          maxLength: 50,
        }),
        (digits) => {
          const recipe = unpackLook(`1${digits}`);
          if (recipe) expect(recipeSchema.parse(recipe)).toEqual(recipe);
        },
      ),
    );
  });
});

describe("readLook", () => {
  it("reads what was saved before: ready looks by name, recipes as JSON", () => {
    expect(readLook("ruth")).toEqual(STARTING_LOOKS[0]?.recipe);
    expect(readLook(JSON.stringify(plain))).toEqual(plain);
  });

  it.each(["", "nobody", "{", '{"v":1}', "1", "x".repeat(400)])(
    "finds no look in %j",
    (look) => expect(readLook(look)).toBeUndefined(),
  );
});

describe("judgeLook", () => {
  const nurse = packLook({ ...plain, top: "scrubs" });

  it.each([
    ["a ready look", "ruth", false, { ok: true, look: "ruth" }],
    [
      "an own look",
      packLook(plain),
      false,
      { ok: true, look: packLook(plain) },
    ],
    [
      "an own look as JSON, which is kept packed",
      JSON.stringify(plain),
      false,
      { ok: true, look: packLook(plain) },
    ],
    ["no look at all", "no-such-look", false, { ok: false, code: "not-found" }],
    [
      "staff clothes on anybody",
      nurse,
      false,
      { ok: false, code: "not-allowed" },
    ],
    [
      "a ready look of staff",
      "elena",
      false,
      { ok: false, code: "not-allowed" },
    ],
    ["staff clothes on staff", nurse, true, { ok: true, look: nurse }],
  ] as const)("judges %s", (_, look, isStaff, expected) => {
    expect(judgeLook(look, isStaff)).toEqual(expected);
    expect(look.length).toBeLessThanOrEqual(LOOK_MAX_BYTES);
  });
});

describe("looks by chance", () => {
  it("are sound, and none of them of staff", () => {
    for (const recipe of makeMany(300, randomRecipe)) {
      expect(recipeSchema.parse(recipe)).toEqual(recipe);
      expect(isStaffLook(recipe)).toBe(false);
    }
  });

  it("come in more than ten thousand kinds", () => {
    const packed = makeMany(12_000, makeSurprise).map(packLook);
    expect(new Set(packed).size).toBeGreaterThan(10_000);
  });

  it("give nobody an aid, a device, lines or dress of faith", () => {
    for (const recipe of makeMany(500, makeSurprise)) {
      const { aid, sensor, pump, prosthesis, lines, stoop, cover } = recipe;
      expect([aid, sensor, pump, prosthesis, lines, stoop]).toEqual(
        Array.from({ length: 6 }),
      );
      expect([undefined, "cap", "sun-hat", "beanie"]).toContain(cover);
    }
  });

  it("keep what is a person's own", () => {
    const before: Recipe = {
      ...everything,
      cover: "hijab",
      coverColour: 4,
      stoop: 0.2,
    };
    expect(surpriseFrom(before, dice(9))).toMatchObject({
      aid: "wheelchair",
      prosthesis: "right",
      sensor: "right",
      pump: true,
      lines: 0.35,
      stoop: 0.2,
      cover: "hijab",
      coverColour: 4,
    });
  });
});

describe("deriveLook", () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `account-${i}`);
  /** What one tells people apart by from across a room. */
  const atAGlance = ({
    skin,
    hair,
    hairColour,
    top,
    topColour,
    cover,
  }: Recipe) =>
    JSON.stringify({ skin, hair, hairColour, top, topColour, cover });

  it("follows from the id alone", () => {
    expect(deriveLook("a")).toEqual(deriveLook("a"));
  });

  it("makes no two of two thousand strangers look the same", () => {
    expect(new Set(ids.map((id) => packLook(deriveLook(id)))).size).toBe(2000);
  });

  it("tells forty strangers of a class apart at a glance, whichever forty", () => {
    for (let first = 0; first < 2000; first += 40) {
      const people = ids.slice(first, first + 40).map((id) => deriveLook(id));
      expect(new Set(people.map(atAGlance)).size).toBe(40);
    }
  });

  it("dresses staff as staff, and nobody else", () => {
    expect(isStaffLook(deriveLook("a", true))).toBe(true);
    expect(ids.some((id) => isStaffLook(deriveLook(id)))).toBe(false);
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
