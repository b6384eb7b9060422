import type { PageBox } from "../tags/project.ts";
import { riseAbove } from "./rise-above.ts";

const SIDE_PX = 6;
/** Further than this a label would seem to belong elsewhere. */
const RISE_MOST_PX = 110;
const SINK_MOST_PX = 60;

/**
 * Where a label stands, CSS pixels: the middle of its foot, kept whole at the
 * sides of the picture and beside one's own `head`, and how far it is to rise, or
 * else to sink (below 0), so that it stands before none of `taken`, such as names
 * and signs. It never rises out of the picture.
 */
export function placeLabel(
  foot: { readonly xPx: number; readonly yPx: number },
  label: { readonly widthPx: number; readonly heightPx: number },
  pictureWidthPx: number,
  taken: readonly PageBox[],
  head?: PageBox,
): { xPx: number; risePx: number } {
  const halfPx = label.widthPx / 2 + SIDE_PX;
  const keepWhole = (xPx: number): number =>
    Math.min(pictureWidthPx - halfPx, Math.max(halfPx, xPx));
  const topPx = foot.yPx - label.heightPx;
  const isAtHead = head && head.topPx < foot.yPx && head.bottomPx > topPx;
  const xPx = keepWhole(
    isAtHead ? stepAside(foot.xPx, halfPx, head) : foot.xPx,
  );
  const box = {
    leftPx: xPx - halfPx,
    rightPx: xPx + halfPx,
    topPx,
    bottomPx: foot.yPx,
  };
  const risePx = riseAbove(box, taken, Math.min(RISE_MOST_PX, topPx));
  return { xPx, risePx: risePx > 0 ? risePx : 0 - sinkBelow(box, taken) };
}

/** How far a label that cannot rise so far has to sink instead: what is below a tall board is near. */
function sinkBelow(label: PageBox, taken: readonly PageBox[]): number {
  const mirrored = (box: PageBox): PageBox => ({
    ...box,
    topPx: -box.bottomPx,
    bottomPx: -box.topPx,
  });
  return riseAbove(mirrored(label), taken.map(mirrored), SINK_MOST_PX);
}

/** The nearest spot from where a label leaves a head in sight. */
function stepAside(xPx: number, halfPx: number, head: PageBox): number {
  const leftPx = head.leftPx - halfPx;
  const rightPx = head.rightPx + halfPx;
  if (xPx <= leftPx || xPx >= rightPx) return xPx;
  return xPx - leftPx <= rightPx - xPx ? leftPx : rightPx;
}
