import type { PageBox } from "../tags/project.ts";

const GAP_PX = 4;

/**
 * How far a label has to rise so that none of the boxes stands before it, such
 * as people's names; as it was where even `mostPx` is too little.
 */
export function riseAbove(
  label: PageBox,
  boxes: readonly PageBox[],
  mostPx: number,
): number {
  const beside = boxes
    .filter((box) => box.leftPx < label.rightPx && box.rightPx > label.leftPx)
    .toSorted((a, b) => b.bottomPx - a.bottomPx);
  let risePx = 0;
  for (const { topPx, bottomPx } of beside)
    if (bottomPx > label.topPx - risePx && topPx < label.bottomPx - risePx)
      risePx = label.bottomPx - topPx + GAP_PX;
  return risePx <= mostPx ? risePx : 0;
}
