import * as fc from "fast-check";
import { expect, test } from "vitest";
import { riseAbove } from "./rise-above.ts";

const box = (leftPx: number, topPx: number, widthPx = 90, heightPx = 26) => ({
  leftPx,
  topPx,
  rightPx: leftPx + widthPx,
  bottomPx: topPx + heightPx,
});
const label = box(100, 200, 120, 48);

test.each([
  ["stays where nothing is near", [box(300, 200), box(100, 260)], 0],
  ["rises above a name before it", [box(150, 230)], 22],
  [
    "rises above two that stand on each other",
    [box(150, 230), box(90, 205)],
    47,
  ],
  [
    "and above one it would only meet on the way",
    [box(150, 230), box(90, 160)],
    92,
  ],
  ["passes one that is high enough", [box(150, 230), box(90, 140)], 22],
  ["stays where it would have to go too far", [box(150, 20, 90, 228)], 0],
])("a label %s", (_title, boxes, risePx) => {
  expect(riseAbove(label, boxes, 100)).toBe(risePx);
});

test("nothing stands before a label that has risen", () => {
  const px = fc.integer({ min: 0, max: 400 });
  const some = fc.tuple(px, px).map(([x, y]) => box(x, y));
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (boxes) => {
      const risePx = riseAbove(label, boxes, Infinity);
      const isClear = boxes.every(
        (each) =>
          each.rightPx <= label.leftPx ||
          each.leftPx >= label.rightPx ||
          each.bottomPx <= label.topPx - risePx ||
          each.topPx >= label.bottomPx - risePx,
      );
      expect(isClear).toBe(true);
    }),
  );
});
