import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import { vary } from "../geometry/colour.ts";
import { hash } from "../geometry/vector.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addBaldingRing } from "./balding.ts";
import { addCurtain } from "./curtain.ts";
import { swell } from "./growth.ts";
import { addCurls } from "./curls.ts";
import { addLocs } from "./locs.ts";
import { addBun, addPony } from "./long-styles.ts";
import { addShell, HAIRLINE } from "./shell.ts";
import {
  addBuzz,
  addCornrows,
  addCrop,
  addSideParting,
  addTextured,
} from "./short-styles.ts";

type Style = (sculpt: Sculpt) => void;

const STYLES: Record<Recipe["hair"], Style> = {
  none: () => undefined,
  crop: addCrop,
  side: addSideParting,
  bob: (sculpt) => addCurtain(sculpt, "bob"),
  long: (sculpt) => addCurtain(sculpt, "long"),
  bun: addBun,
  pony: addPony,
  textured: (sculpt) => addTextured(sculpt, 0.022, 9, 0.009),
  afro: (sculpt) => addTextured(sculpt, 0.06, 11, 0.014),
  locs: addLocs,
  cornrows: addCornrows,
  balding: addBaldingRing,
  buzz: addBuzz,
  curls: addCurls,
};

export function addHair(sculpt: Sculpt): void {
  STYLES[sculpt.figure.recipe.hair](sculpt);
}

/** What of the hair shows from under a hat: a flat cap, and what falls below it. */
export function addHatHair(sculpt: Sculpt): void {
  const { recipe, hair } = sculpt.figure;
  if (recipe.hair === "none") return;
  if (recipe.hair === "balding") return addBaldingRing(sculpt);
  if (recipe.hair === "bob" || recipe.hair === "long")
    return addCurtain(sculpt, recipe.hair, true);
  const rough = ["textured", "afro", "locs", "curls"].includes(recipe.hair);
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 4,
    columns: 24,
    thickM: (_a, _up, t) => 0.003 + 0.009 * swell(t, 0.2),
    colour: (_a, i, j) => vary(hair, rough ? 0.3 : 0.1, hash(i, j)),
    ...(rough ? { fuzz: 0.5 } : {}),
  });
}
