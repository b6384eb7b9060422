import {
  AIDS,
  BEARDS,
  BODY_SIDES,
  COVERS,
  GLASSES,
  HAIRS,
  LEGS,
  type Recipe,
  recipeSchema,
  TOPS,
} from "./recipe.ts";

/** How one choice becomes a digit of base 36, and back. */
interface Code {
  toDigit(value: unknown): number;
  toValue(digit: number): unknown;
}

const steps = (from: number, step: number): Code => ({
  toDigit: (value) => Math.round((Number(value) - from) / step),
  // A hundredth is finer than any step; without it 1.4 + 3 * 0.02 is 1.4599999.
  toValue: (digit) => Math.round((from + digit * step) * 100) / 100,
});
const share = steps(0, 0.05);
const index: Code = { toDigit: Number, toValue: (digit) => digit };
const flag: Code = { toDigit: Number, toValue: (digit) => digit === 1 };
const oneOf = (names: readonly string[]): Code => ({
  toDigit: (value) => names.indexOf(String(value)),
  toValue: (digit) => names[digit],
});

/** The digits in their order. Append only: what was saved keeps its meaning, and newer digits are simply not there. */
const LAYOUT: readonly (readonly [key: keyof Recipe, code: Code])[] = [
  ["height", steps(1.4, 0.02)],
  ["fat", share],
  ["muscle", share],
  ["belly", share],
  ["curves", share],
  ["stoop", share],
  ["skin", index],
  ["eyes", index],
  ["lines", share],
  ["jaw", share],
  ["long", share],
  ["nose", share],
  ["broad", share],
  ["lips", share],
  ["lids", share],
  ["tilt", share],
  ["lipstick", index],
  ["hair", oneOf(HAIRS)],
  ["hairColour", index],
  ["beard", oneOf(BEARDS)],
  ["cover", oneOf(COVERS)],
  ["coverColour", index],
  ["glasses", oneOf(GLASSES)],
  ["frame", index],
  ["earrings", flag],
  ["top", oneOf(TOPS)],
  ["topColour", index],
  ["second", index],
  ["legs", oneOf(LEGS)],
  ["legsColour", index],
  ["shoes", index],
  ["aid", oneOf(AIDS)],
  ["prosthesis", oneOf(BODY_SIDES)],
  ["sensor", oneOf(BODY_SIDES)],
  ["pump", flag],
];

const VERSION = "1";
const NOTHING = "-";

/** A recipe as a short text: the version, then a digit a choice. Shares are kept to a twentieth. */
export function packLook(recipe: Recipe): string {
  const digits = LAYOUT.map(([key, code]) => {
    const value = recipe[key];
    return value === undefined ? NOTHING : code.toDigit(value).toString(36);
  });
  return VERSION + digits.join("").replace(/-+$/, "");
}

/** The recipe of a packed look; `undefined` where it is none. */
export function unpackLook(packed: string): Recipe | undefined {
  if (!/^1[0-9a-z-]+$/.test(packed) || packed.length > 1 + LAYOUT.length)
    return undefined;
  const chosen = packed
    .slice(1)
    .split("")
    .flatMap((digit, at) => {
      const field = LAYOUT[at];
      return field === undefined || digit === NOTHING
        ? []
        : [[field[0], field[1].toValue(Number.parseInt(digit, 36))] as const];
    });
  return recipeSchema.safeParse({ v: 1, ...Object.fromEntries(chosen) }).data;
}
