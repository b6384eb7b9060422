import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import { CLOTH_M } from "../figure/wrap.ts";
import { smoothstep } from "../geometry/vector.ts";

/** How a top is cut; metres. */
export type Cut = {
  collar: "crew" | "fold" | "v" | "turtle";
  /** along the arm from the shoulder joint */
  sleeveM: number;
  sleeveLooseM: number;
  /** height of the lower edge, or of a dress's */
  hemY: number;
  /** 0 skin tight to 0.9 falling straight */
  hang: number;
  buttons: number;
  /** widening of a skirt at its hem; what has none ends as a shirt does */
  flareM?: number;
  /** open in front, over what is worn under it */
  open?: boolean;
  hemTrim?: boolean;
  cuffTrim?: boolean;
};

const LONG_SLEEVE_M = 0.465;

const JACKET: Cut = {
  collar: "fold",
  sleeveM: LONG_SLEEVE_M,
  sleeveLooseM: 0.012,
  hemY: 0.79,
  hang: 0.85,
  buttons: 0,
  open: true,
};

const CUTS: Record<Recipe["top"], Cut> = {
  "t-shirt": {
    collar: "crew",
    sleeveM: 0.17,
    sleeveLooseM: 0.014,
    hemY: 0.83,
    hang: 0.8,
    buttons: 0,
  },
  shirt: {
    collar: "fold",
    sleeveM: LONG_SLEEVE_M,
    sleeveLooseM: 0.007,
    hemY: 0.83,
    hang: 0.7,
    buttons: 5,
    cuffTrim: true,
  },
  polo: {
    collar: "fold",
    sleeveM: 0.19,
    sleeveLooseM: 0.015,
    hemY: 0.82,
    hang: 0.6,
    buttons: 2,
  },
  sweater: {
    collar: "crew",
    sleeveM: LONG_SLEEVE_M,
    sleeveLooseM: 0.012,
    hemY: 0.83,
    hang: 0.75,
    buttons: 0,
    hemTrim: true,
    cuffTrim: true,
  },
  turtleneck: {
    collar: "turtle",
    sleeveM: LONG_SLEEVE_M,
    sleeveLooseM: 0.006,
    hemY: 0.85,
    hang: 0.55,
    buttons: 0,
  },
  "v-neck": {
    collar: "v",
    sleeveM: LONG_SLEEVE_M,
    sleeveLooseM: 0.009,
    hemY: 0.84,
    hang: 0.65,
    buttons: 0,
  },
  cardigan: {
    collar: "crew",
    sleeveM: LONG_SLEEVE_M,
    sleeveLooseM: 0.01,
    hemY: 0.81,
    hang: 0.8,
    buttons: 0,
    cuffTrim: true,
    open: true,
  },
  jacket: JACKET,
  teacher: JACKET,
  vest: {
    collar: "crew",
    sleeveM: LONG_SLEEVE_M,
    sleeveLooseM: 0.007,
    hemY: 0.84,
    hang: 0.7,
    buttons: 0,
    open: true,
  },
  tunic: {
    collar: "crew",
    sleeveM: 0.4,
    sleeveLooseM: 0.013,
    hemY: 0.56,
    hang: 0.8,
    buttons: 0,
    flareM: 0.03,
    hemTrim: true,
  },
  dress: {
    collar: "crew",
    sleeveM: 0.19,
    sleeveLooseM: 0.012,
    hemY: 0.46,
    hang: 0.7,
    buttons: 0,
    flareM: 0.055,
    hemTrim: true,
  },
  "long-dress": {
    collar: "crew",
    sleeveM: 0.472,
    sleeveLooseM: 0.014,
    hemY: 0.14,
    hang: 0.7,
    buttons: 0,
    flareM: 0.07,
    hemTrim: true,
  },
  scrubs: {
    collar: "v",
    sleeveM: 0.17,
    sleeveLooseM: 0.02,
    hemY: 0.79,
    hang: 0.9,
    buttons: 0,
  },
};

export function cutOf(recipe: Recipe): Cut {
  return CUTS[recipe.top];
}

/** Whether nothing is worn on the legs but the skirt of the top. */
export function isDress(recipe: Recipe): boolean {
  return recipe.top === "dress" || recipe.top === "long-dress";
}

/** Whether the top falls over the thighs as a skirt does, with trousers under it or none. */
export function isSkirted(recipe: Recipe): boolean {
  return CUTS[recipe.top].flareM !== undefined;
}

const NEAR_THIGHS_M = 0.035;

/** How far a skirt stands off, metres: widening downwards, less in front, with folds at the hem. */
export function skirtOffM(
  { hemY, flareM = 0 }: Cut,
  y: number,
  angle: number,
): number {
  if (y >= 0.9) return CLOTH_M;
  const down = 1 - (y - hemY) / (0.9 - hemY);
  const front = Math.max(0, Math.cos(angle));
  // In front it keeps near the thighs, or it would stand off them when its wearer sits.
  const widening = flareM * down * (1 - front) - NEAR_THIGHS_M * front * down;
  const folds =
    Math.sin(angle * 7 + 1) * 0.012 * smoothstep(0.9, hemY, y) * (1 - front);
  return CLOTH_M + widening + folds;
}
