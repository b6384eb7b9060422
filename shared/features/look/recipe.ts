import { z } from "zod";
import {
  CLOTH_COLOURS,
  EYE_COLOURS,
  HAIR_COLOURS,
  SKIN_COLOURS,
} from "./palettes.ts";
import { STAFF_TOPS } from "./staff-tops.ts";

/** Append only, as the palettes: a saved look names its choices by their place in these lists. */
export const HAIRS = [
  "none",
  "crop",
  "side",
  "bob",
  "long",
  "bun",
  "pony",
  "textured",
  "afro",
  "locs",
  "cornrows",
  "balding",
  "buzz",
  "curls",
] as const;
export const BEARDS = ["short", "full", "moustache", "stubble"] as const;
export const COVERS = [
  "hijab",
  "turban",
  "cap",
  "sun-hat",
  "scarf",
  "kippah",
  "beanie",
] as const;
export const GLASSES = ["round", "square"] as const;
export const TOPS = [
  "t-shirt",
  "shirt",
  "polo",
  "sweater",
  "turtleneck",
  "v-neck",
  "cardigan",
  "dress",
  "long-dress",
  "scrubs",
  "teacher",
  "jacket",
  "vest",
  "tunic",
] as const;
export const LEGS = ["trousers", "shorts"] as const;
export const AIDS = ["wheelchair", "walker", "cane"] as const;
export const BODY_SIDES = ["left", "right"] as const;

const share = z.number().min(0).max(1);
const indexOf = (palette: readonly string[]) =>
  z
    .int()
    .min(0)
    .max(palette.length - 1);
const cloth = indexOf(CLOTH_COLOURS);
const side = z.enum(BODY_SIDES);

/** Accepts a look of the current version. */
export const recipeSchema = z.strictObject({
  /** version of this shape */
  v: z.literal(1),
  /** metres */
  height: z.number().min(1.4).max(2),
  /** how heavy, how strong, how far the weight sits at the belly, how curved hips and bust */
  fat: share,
  muscle: share.optional(),
  belly: share.optional(),
  curves: share.optional(),
  /** how far the back is bent */
  stoop: share.optional(),
  skin: indexOf(SKIN_COLOURS),
  eyes: indexOf(EYE_COLOURS),
  /** lines of age a person wants to show; never drawn unasked */
  lines: share.optional(),
  /** the face: wide jaw, long face, long nose, broad nose, full lips, folded lids, tilted eyes */
  jaw: share.optional(),
  long: share.optional(),
  nose: share.optional(),
  broad: share.optional(),
  lips: share.optional(),
  lids: share.optional(),
  tilt: share.optional(),
  /** painted lips */
  lipstick: cloth.optional(),
  hair: z.enum(HAIRS),
  hairColour: indexOf(HAIR_COLOURS).optional(),
  beard: z.enum(BEARDS).optional(),
  cover: z.enum(COVERS).optional(),
  coverColour: cloth.optional(),
  glasses: z.enum(GLASSES).optional(),
  frame: cloth.optional(),
  earrings: z.boolean().optional(),
  top: z.enum(TOPS),
  topColour: cloth,
  /** collar, cuffs, hem, or what is worn under a cardigan */
  second: cloth.optional(),
  legs: z.enum(LEGS).optional(),
  legsColour: cloth.optional(),
  shoes: cloth,
  aid: z.enum(AIDS).optional(),
  /** which lower leg is a prosthesis */
  prosthesis: side.optional(),
  /** which arm carries a glucose sensor */
  sensor: side.optional(),
  /** an insulin pump at the waist */
  pump: z.boolean().optional(),
});

/** A person's look: checked, versioned, small. Everything drawn of a person follows from it alone. */
export type Recipe = z.infer<typeof recipeSchema>;

/** Whether only staff may wear this look. */
export function isStaffLook(recipe: Recipe): boolean {
  return STAFF_TOPS.has(recipe.top);
}
