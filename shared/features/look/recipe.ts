import { z } from "zod";
import {
  CLOTH_COLOURS,
  EYE_COLOURS,
  HAIR_COLOURS,
  SKIN_COLOURS,
} from "./palettes.ts";

/** The largest look as JSON, in bytes: it travels with every person of a room. */
export const RECIPE_MAX_BYTES = 300;

/** Clothes that say "ask me, I am staff"; nobody else may wear them. */
const STAFF_TOPS = ["scrubs"] as const;

const share = z.number().min(0).max(1);
const indexOf = (palette: readonly string[]) =>
  z
    .int()
    .min(0)
    .max(palette.length - 1);
const cloth = indexOf(CLOTH_COLOURS);
const side = z.enum(["left", "right"]);

const fields = z.strictObject({
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
  hair: z.enum([
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
  ]),
  hairColour: indexOf(HAIR_COLOURS).optional(),
  beard: z.enum(["short", "full", "moustache", "stubble"]).optional(),
  cover: z.enum(["hijab", "turban", "cap", "sun-hat"]).optional(),
  coverColour: cloth.optional(),
  glasses: z.enum(["round", "square"]).optional(),
  frame: cloth.optional(),
  earrings: z.boolean().optional(),
  top: z.enum([
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
  ]),
  topColour: cloth,
  /** collar, cuffs, hem, or what is worn under a cardigan */
  second: cloth.optional(),
  legs: z.enum(["trousers", "shorts"]).optional(),
  legsColour: cloth.optional(),
  shoes: cloth,
  aid: z.enum(["wheelchair", "walker", "cane"]).optional(),
  /** which lower leg is a prosthesis */
  prosthesis: side.optional(),
  /** which arm carries a glucose sensor */
  sensor: side.optional(),
  /** an insulin pump at the waist */
  pump: z.boolean().optional(),
});

/** A person's look: checked, versioned, small. Everything drawn of a person follows from it alone. */
export type Recipe = z.infer<typeof fields>;

/** Accepts a look of the current version whose JSON is at most `RECIPE_MAX_BYTES`. */
export const recipeSchema = fields.refine(
  (recipe) => JSON.stringify(recipe).length <= RECIPE_MAX_BYTES,
  {
    message: `a look is at most ${RECIPE_MAX_BYTES} bytes`,
  },
);

/** Whether only staff may wear this look. */
export function isStaffLook(recipe: Recipe): boolean {
  return (STAFF_TOPS as readonly string[]).includes(recipe.top);
}
