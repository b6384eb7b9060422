import { CanvasTexture, SRGBColorSpace } from "three";

/** The page's own typeface, on canvases too. */
export const CANVAS_FONT =
  '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';

/** A canvas that a surface of the island shows. */
export interface CanvasPicture {
  readonly context: CanvasRenderingContext2D;
  readonly texture: CanvasTexture;
}

/** Makes an empty picture. Throws where canvases are not to be had. */
export function createCanvasPicture(
  widthPx: number,
  heightPx: number,
): CanvasPicture {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser has no canvas");
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return { context, texture };
}

/** Waits for the page's typeface as far as a text needs it; a browser without it goes on with another. */
export async function awaitFont(text: string): Promise<void> {
  try {
    await document.fonts.load(`700 80px ${CANVAS_FONT}`, text);
  } catch {
    // Drawn in the next typeface of the list.
  }
}

/** Sets the type so that a line fits, and gives the line's width. */
export function fitType(
  context: CanvasRenderingContext2D,
  text: string,
  sizePx: number,
  mostPx: number,
): number {
  context.font = `700 ${sizePx}px ${CANVAS_FONT}`;
  const widthPx = context.measureText(text).width;
  if (widthPx <= mostPx) return widthPx;
  context.font = `700 ${Math.floor((sizePx * mostPx) / widthPx)}px ${CANVAS_FONT}`;
  return mostPx;
}

/** Writes one line, made smaller until it fits. */
export function writeFitted(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  sizePx: number,
  mostPx: number,
): void {
  fitType(context, text, sizePx, mostPx);
  context.fillText(text, at.x, at.y);
}
