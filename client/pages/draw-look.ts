import { hasGraphics } from "../interface/has-graphics.ts";
import type { LookDrawing } from "../interface/look-preview.ts";

function askForGraphics(): void {
  if (!hasGraphics()) throw new Error("there are no graphics here");
}

/** Draws people for the maker of looks; the drawing is loaded only now. */
export const lookDrawing: LookDrawing = {
  async draw(element, recipe, isNear) {
    askForGraphics();
    const { createLookPreview } = await import("../scene/look-preview.ts");
    return createLookPreview(element, recipe, isNear);
  },
  async openStills() {
    askForGraphics();
    const { LookStillsPainter } = await import("../scene/look-stills.ts");
    return new LookStillsPainter();
  },
};
