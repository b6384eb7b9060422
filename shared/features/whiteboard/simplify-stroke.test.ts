import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  BOARD_HEIGHT,
  BOARD_WIDTH,
  type BoardPoint,
  POINTS_MAX,
} from "./marks.ts";
import { simplifyStroke } from "./simplify-stroke.ts";

const points = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: BOARD_WIDTH }),
    y: fc.integer({ min: 0, max: BOARD_HEIGHT }),
  }),
  { minLength: 2, maxLength: 600 },
);

test("any stroke has few points, all its own, from its first to its last", () => {
  fc.assert(
    fc.property(points, (stroke) => {
      const kept = simplifyStroke(stroke);
      expect(kept.length).toBeLessThanOrEqual(POINTS_MAX);
      expect(kept[0]).toEqual(stroke[0]);
      expect(kept.at(-1)).toEqual(stroke.at(-1));
      for (const point of kept) expect(stroke).toContainEqual(point);
    }),
    { numRuns: 30 },
  );
});

test("a straight stroke is two points, a corner three", () => {
  const along = (count: number, at: (step: number) => BoardPoint) =>
    Array.from({ length: count }, (_, step) => at(step));
  const straight = along(90, (step) => ({ x: 10 * step, y: 5 * step }));
  expect(simplifyStroke(straight)).toEqual([straight[0], straight.at(-1)]);
  const corner = [
    ...along(50, (step) => ({ x: 10 * step, y: 0 })),
    ...along(50, (step) => ({ x: 490, y: 10 * step })),
  ];
  expect(simplifyStroke(corner)).toEqual([
    { x: 0, y: 0 },
    { x: 490, y: 0 },
    { x: 490, y: 490 },
  ]);
});
