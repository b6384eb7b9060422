import { CLOTH_COLOURS } from "./palettes.ts";
import { RECIPE_MAX_BYTES, type Recipe } from "./recipe.ts";

const DRESSES = new Set(["dress", "long-dress"]);

/** A varied but plausible look for tests and crowds of practice; never one of staff. `random` gives [0, 1). */
export function randomRecipe(random: () => number): Recipe {
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)] ?? (list[0] as T);
  const round = (x: number) => Math.round(x * 10) / 10;
  const curved = random() < 0.58;
  const skin = Math.floor(random() * 12);
  const years = random();
  const textured = skin > 7;
  const top = pick(
    curved
      ? ([
          "t-shirt",
          "shirt",
          "cardigan",
          "sweater",
          "v-neck",
          "turtleneck",
          "dress",
          "long-dress",
        ] as const)
      : (["t-shirt", "shirt", "polo", "sweater", "v-neck"] as const),
  );
  const recipe: Recipe = {
    v: 1,
    height: Math.round(((curved ? 1.52 : 1.64) + random() * 0.2) * 100) / 100,
    fat: round(0.1 + 0.8 * random()),
    muscle: round(0.2 + 0.4 * random()),
    curves: curved ? 1 : 0,
    skin,
    eyes: Math.floor(random() * (skin > 3 ? 3 : 6)),
    jaw: round(random()),
    nose: round(random()),
    broad: round(skin > 6 ? 0.6 + 0.4 * random() : 0.7 * random()),
    hair: pick(
      curved
        ? textured
          ? (["textured", "afro", "locs", "cornrows", "bun"] as const)
          : (["bob", "long", "bun", "pony", "crop"] as const)
        : textured
          ? (["crop", "textured", "locs", "none", "cornrows"] as const)
          : (["crop", "side", "balding", "none"] as const),
    ),
    hairColour:
      years > 0.5 && random() < years
        ? 6 + Math.floor(random() * 4)
        : Math.floor(random() * (textured ? 3 : 6)),
    top,
    topColour: Math.floor(random() * 17),
    second: pick([25, 26, 27]),
    shoes: pick([20, 21, 22, 26]),
  };
  if (years > 0.5) recipe.lines = round(years - 0.3);
  if (!DRESSES.has(top))
    recipe.legsColour = 13 + Math.floor(random() * (CLOTH_COLOURS.length - 16));
  const cover = random();
  if (cover < 0.08 && curved) recipe.cover = "hijab";
  else if (cover < 0.06) recipe.cover = "turban";
  else if (cover < 0.18) recipe.cover = pick(["cap", "sun-hat"] as const);
  if (recipe.cover) recipe.coverColour = Math.floor(random() * 17);
  if (!curved && random() < 0.5)
    recipe.beard = pick(["short", "full", "moustache", "stubble"] as const);
  if (random() < 0.4)
    [recipe.glasses, recipe.frame] = [
      pick(["round", "square"] as const),
      pick([1, 14, 20, 21]),
    ];
  if (random() < 0.3) recipe.sensor = pick(["left", "right"] as const);
  else if (random() < 0.2) recipe.pump = true;
  for (const spare of ["muscle", "nose", "jaw"] as const) {
    if (JSON.stringify(recipe).length > RECIPE_MAX_BYTES) delete recipe[spare];
  }
  return recipe;
}
