import { expect, test } from "vitest";
import { fitFieldOfView, shotOfScreen } from "./camera-shot.ts";

test.each([
  ["a wide screen keeps its field of view", 46, 16 / 9, 46],
  ["a square one too", 46, 1, 46],
  ["an upright phone is widened", 46, 0.5, 75],
  ["a little upright is widened a little", 46, 0.8, 51.3],
])("%s", (_title, fovDeg, aspect, expected) => {
  expect(fitFieldOfView(fovDeg, aspect)).toBeCloseTo(expected, 1);
});

const screen = { x: 0, z: 0, heightM: 2, widthM: 4 };

test("the further the seat, the narrower the view, within limits", () => {
  const rows = [3, 6, 9, 30].map(
    (z) =>
      shotOfScreen({ x: 0, z, headingRad: Math.PI }, screen, 16 / 9).fovDeg,
  );
  expect(rows).toEqual(rows.toSorted((a, b) => b - a));
  expect(rows[0]).toBeLessThanOrEqual(55);
  expect(rows[3]).toBe(30);
});
