import type { PageBox } from "../tags/project.ts";
import { riseAbove } from "./rise-above.ts";

const SIDE_PX = 6;
/** Further than this a label would seem to belong elsewhere. */
const RISE_MOST_PX = 110;

/**
 * Where a label stands, CSS pixels: the middle of its foot, kept whole at the
 * sides of the picture, and how far it is to rise so that it stands before none
 * of `taken`, such as names and signs. It never rises out of the picture.
 */
export function placeLabel(
  foot: { readonly xPx: number; readonly yPx: number },
  label: { readonly widthPx: number; readonly heightPx: number },
  pictureWidthPx: number,
  taken: readonly PageBox[],
): { xPx: number; risePx: number } {
  const halfPx = label.widthPx / 2 + SIDE_PX;
  const xPx = Math.min(pictureWidthPx - halfPx, Math.max(halfPx, foot.xPx));
  const topPx = foot.yPx - label.heightPx;
  const box = {
    leftPx: xPx - halfPx,
    rightPx: xPx + halfPx,
    topPx,
    bottomPx: foot.yPx,
  };
  const mostPx = Math.min(RISE_MOST_PX, topPx);
  return { xPx, risePx: riseAbove(box, taken, mostPx) };
}
