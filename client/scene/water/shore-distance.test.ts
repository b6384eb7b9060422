import { describe, expect, test } from "vitest";
import { measureShore, signedDistance } from "./shore-distance.ts";

const square = [
  { x: -10, z: -10 },
  { x: 10, z: -10 },
  { x: 10, z: 10 },
  { x: -10, z: 10 },
];

describe("the distance from a square shore", () => {
  test.each([
    [0, 0, -10],
    [8, 0, -2],
    [12, 0, 2],
    [13, 14, 5],
    [0, -10, 0],
  ])("at %d, %d is %d metres", (x, z, expected) => {
    expect(signedDistance(square, { x, z })).toBeCloseTo(expected, 6);
  });
});

test("a grid runs from north-west to south-east", () => {
  const { distanceM } = measureShore(square, 4, 48);
  const corner = Math.hypot(8, 8);
  expect(distanceM[0]).toBeCloseTo(corner, 4);
  expect(distanceM[5]).toBeCloseTo(-4, 4);
  expect(distanceM[15]).toBeCloseTo(corner, 4);
  expect(distanceM[1]).toBeCloseTo(8, 4);
});
