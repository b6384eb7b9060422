import {
  CLOTH_COLOURS,
  EYE_COLOURS,
  HAIR_COLOURS,
  SKIN_COLOURS,
} from "../../../../shared/features/look/palettes.ts";
import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import {
  mixColour,
  parseColour,
  shade,
  type Colour,
} from "../geometry/colour.ts";
import type { Side } from "./skeleton.ts";

export type Level = 0 | 1 | 2;

/** A recipe with every choice made and every colour in linear light: what the parts read. */
export type Figure = {
  recipe: Recipe;
  fat: number;
  muscle: number;
  belly: number;
  curves: number;
  lines: number;
  jaw: number;
  long: number;
  nose: number;
  broad: number;
  skin: Colour;
  lip: Colour;
  iris: Colour;
  hair: Colour;
  brow: Colour;
  cover: Colour;
  frame: Colour;
  top: Colour;
  second: Colour;
  legs: Colour;
  shoes: Colour;
  sensor: Side | null;
  prosthesis: Side | null;
};

const sideOf = (side: "left" | "right" | undefined): Side | null =>
  side ? (side === "left" ? "L" : "R") : null;

function colourAt(
  palette: readonly string[],
  index: number | undefined,
  fallback: string,
): Colour {
  return parseColour(
    (index === undefined ? undefined : palette[index]) ?? fallback,
  );
}

/** Fills a recipe's gaps with the values an average person has. */
export function resolveFigure(recipe: Recipe): Figure {
  const curves = recipe.curves ?? 0;
  const lines = recipe.lines ?? 0;
  const skin = colourAt(SKIN_COLOURS, recipe.skin, "#c58f66");
  const hair = colourAt(HAIR_COLOURS, recipe.hairColour, "#2b1a12");
  const top = colourAt(CLOTH_COLOURS, recipe.topColour, "#4f7ea8");
  const plainLip = mixColour(shade(skin, 0.72), [0.45, 0.1, 0.09], 0.25);
  const lip =
    recipe.lipstick === undefined
      ? mixColour(plainLip, skin, curves > 0.5 ? 0.12 : 0.42)
      : mixColour(
          colourAt(CLOTH_COLOURS, recipe.lipstick, "#8a3b35"),
          plainLip,
          0.35,
        );
  return {
    recipe,
    fat: recipe.fat,
    muscle: recipe.muscle ?? 0.3,
    belly: recipe.belly ?? recipe.fat * 0.6,
    curves,
    lines,
    jaw: recipe.jaw ?? 0.5 - 0.35 * curves,
    long: (recipe.long ?? 0.3) * 1.2 - 0.36,
    nose: recipe.nose ?? 0.5,
    broad: recipe.broad ?? 0.5,
    skin,
    lip,
    iris: colourAt(EYE_COLOURS, recipe.eyes, "#4a2f1d"),
    hair,
    brow: mixColour(hair, shade(skin, 0.35), lines > 0.3 ? 0.42 : 0.15),
    cover: colourAt(CLOTH_COLOURS, recipe.coverColour, "#6d86a8"),
    frame: colourAt(CLOTH_COLOURS, recipe.frame, "#26282c"),
    top,
    second:
      recipe.second === undefined
        ? shade(top, 0.8)
        : colourAt(CLOTH_COLOURS, recipe.second, "#efe3d2"),
    legs:
      recipe.legsColour === undefined && recipe.top === "scrubs"
        ? top
        : colourAt(CLOTH_COLOURS, recipe.legsColour, "#2f3646"),
    shoes: colourAt(CLOTH_COLOURS, recipe.shoes, "#3a2b28"),
    sensor: sideOf(recipe.sensor),
    prosthesis: sideOf(recipe.prosthesis),
  };
}
