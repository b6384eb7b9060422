import type { Recipe } from "./recipe.ts";

/** Gives [0, 1), as `Math.random` does. */
type Random = () => number;

const pickWith =
  (random: Random) =>
  <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)] ?? (list[0] as T);
const toTenth = (x: number): number => Math.round(x * 10) / 10;

const CURVED_TOPS = [
  "t-shirt",
  "shirt",
  "cardigan",
  "sweater",
  "v-neck",
  "turtleneck",
  "dress",
  "long-dress",
  "jacket",
  "vest",
  "tunic",
] as const;
const STRAIGHT_TOPS = [
  "t-shirt",
  "shirt",
  "polo",
  "sweater",
  "v-neck",
  "jacket",
  "vest",
  "cardigan",
] as const;
/** By curves and by whether hair is textured. */
const HAIRS = {
  curved: {
    textured: ["textured", "afro", "locs", "cornrows", "bun", "curls"],
    straight: ["bob", "long", "bun", "pony", "crop", "curls"],
  },
  plain: {
    textured: ["crop", "textured", "locs", "none", "cornrows", "buzz"],
    straight: ["crop", "side", "balding", "none", "buzz"],
  },
} as const;
const LIGHT_CLOTHS = [25, 26, 27] as const;
const LEG_COLOURS = [13, 14, 17, 18, 19, 20, 21, 22, 23, 24] as const;

function makeBody(random: Random, curved: boolean) {
  return {
    height: Math.round(((curved ? 1.5 : 1.62) + random() * 0.24) * 50) / 50,
    fat: toTenth(0.1 + 0.8 * random()),
    muscle: toTenth(0.2 + 0.4 * random()),
    curves: curved ? toTenth(0.7 + 0.3 * random()) : 0,
    jaw: toTenth(random()),
    long: toTenth(random()),
    nose: toTenth(random()),
    lips: toTenth(random()),
  };
}

/**
 * A varied look that could be anybody's. Nobody is given by chance what is
 * theirs alone to choose: lines of age, dress of faith, an aid, a device, and
 * never clothes of staff.
 */
export function makeSurprise(random: Random): Recipe {
  const pick = pickWith(random);
  const curved = random() < 0.56;
  const skin = Math.floor(random() * 12);
  const isTextured = random() < (skin > 6 ? 0.9 : 0.15);
  const isGrey = random() < 0.45;
  const recipe: Recipe = {
    v: 1,
    ...makeBody(random, curved),
    skin,
    eyes: Math.floor(random() * (skin > 3 ? 3 : 6)),
    broad: toTenth(skin > 6 ? 0.6 + 0.4 * random() : 0.7 * random()),
    hair: pick(
      HAIRS[curved ? "curved" : "plain"][isTextured ? "textured" : "straight"],
    ),
    hairColour: isGrey
      ? 6 + Math.floor(random() * 4)
      : Math.floor(random() * (isTextured || skin > 4 ? 3 : 6)),
    top: pick(curved ? CURVED_TOPS : STRAIGHT_TOPS),
    topColour: Math.floor(random() * 17),
    second: pick(LIGHT_CLOTHS),
    legsColour: pick(LEG_COLOURS),
    shoes: pick([17, 20, 21, 22, 26]),
  };
  if (!curved && random() < 0.5)
    recipe.beard = pick(["short", "full", "moustache", "stubble"]);
  if (curved && random() < 0.4) recipe.earrings = true;
  if (random() < 0.4)
    [recipe.glasses, recipe.frame] = [
      pick(["round", "square"]),
      pick([1, 14, 20, 21]),
    ];
  if (random() < 0.12)
    [recipe.cover, recipe.coverColour] = [
      pick(["cap", "sun-hat", "beanie"]),
      Math.floor(random() * 17),
    ];
  return recipe;
}

/** What a surprise leaves as it is, once somebody has chosen it. */
const OWN = [
  "lines",
  "stoop",
  "aid",
  "prosthesis",
  "sensor",
  "pump",
] as const satisfies readonly (keyof Recipe)[];
const OF_FAITH: ReadonlySet<unknown> = new Set([
  "hijab",
  "turban",
  "kippah",
  "scarf",
]);

/** A new look that keeps a person's aids, devices, lines and dress of faith. */
export function surpriseFrom(before: Recipe, random: Random): Recipe {
  const kept = Object.fromEntries(
    OWN.filter((key) => before[key] !== undefined).map((key) => [
      key,
      before[key],
    ]),
  );
  const { cover, coverColour } = before;
  return {
    ...makeSurprise(random),
    ...kept,
    ...(OF_FAITH.has(cover) && {
      cover,
      ...(coverColour !== undefined && { coverColour }),
    }),
  };
}

/** Anybody at all, for tests and crowds of practice: also with an aid, a device, a covered head, lines. */
export function randomRecipe(random: Random): Recipe {
  const pick = pickWith(random);
  const recipe = makeSurprise(random);
  const isCurved = (recipe.curves ?? 0) > 0;
  if (random() < 0.35) recipe.lines = toTenth(0.2 + 0.7 * random());
  if (random() < 0.2) recipe.stoop = toTenth(random());
  if (random() < 0.14) {
    recipe.cover = pick(
      isCurved ? ["hijab", "scarf"] : ["turban", "kippah", "beanie"],
    );
    recipe.coverColour = Math.floor(random() * 17);
  }
  if (random() < 0.3) recipe.sensor = pick(["left", "right"]);
  if (random() < 0.2) recipe.pump = true;
  if (random() < 0.12) recipe.aid = pick(["wheelchair", "walker", "cane"]);
  if (random() < 0.05) recipe.prosthesis = pick(["left", "right"]);
  return recipe;
}
