import { expect, test } from "vitest";
import { dotsAlong } from "./way-marker.ts";

test.each([
  [
    "a way too short",
    [
      [0, 0],
      [0.9, 0],
    ],
    [],
  ],
  [
    "a straight way",
    [
      [0, 0],
      [3.5, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [3, 0],
    ],
  ],
  [
    "a way round a corner",
    [
      [0, 0],
      [1.5, 0],
      [1.5, 2],
    ],
    [
      [1, 0],
      [1.5, 0.5],
      [1.5, 1.5],
    ],
  ],
  ["no way", [], []],
])("dots along %s are evenly spaced", (_title, way, dots) => {
  const points = way.map(([x = 0, z = 0]) => ({ x, z }));
  expect(dotsAlong(points, 1).map(({ x, z }) => [x, z])).toEqual(dots);
});
