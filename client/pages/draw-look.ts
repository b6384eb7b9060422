import { hasGraphics } from "../interface/has-graphics.ts";
import type { DrawLook } from "../interface/look-preview.ts";

/** Draws a person for the maker of looks; the drawing is loaded only now. Rejects where there are no graphics. */
export const drawLook: DrawLook = async (element, recipe, isNear) => {
  if (!hasGraphics()) throw new Error("there are no graphics here");
  const { createLookPreview } = await import("../scene/look-preview.ts");
  return createLookPreview(element, recipe, isNear);
};
