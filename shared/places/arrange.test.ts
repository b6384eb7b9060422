import { describe, expect, test } from "vitest";
import { beside, onCircle, put, seatsAlong, spot, stretch } from "./arrange.ts";
import { sizeOf } from "./furnishings.ts";

describe("beside", () => {
  test.each([
    { facing: "south", turnDeg: 0, x: -1, z: 2 },
    { facing: "east", turnDeg: 90, x: 2, z: 1 },
    { facing: "north", turnDeg: 180, x: 1, z: -2 },
    { facing: "west", turnDeg: 270, x: -2, z: -1 },
  ])(
    "is 1 m right of and 2 m ahead of who looks $facing",
    ({ turnDeg, x, z }) => {
      const found = beside(spot(0, 0, turnDeg), 1, 2);
      expect(found.x).toBeCloseTo(x, 3);
      expect(found.z).toBeCloseTo(z, 3);
    },
  );
});

test.each([
  { bearingDeg: 0, x: 0, z: 5, turnDeg: 180 },
  { bearingDeg: 90, x: 5, z: 0, turnDeg: 270 },
  { bearingDeg: 270, x: -5, z: 0, turnDeg: 90 },
])(
  "a spot on a circle at $bearingDeg degrees looks at the middle",
  ({ bearingDeg, x, z, turnDeg }) => {
    const found = onCircle(5, bearingDeg);
    expect(found.x).toBeCloseTo(x, 3);
    expect(found.z).toBeCloseTo(z, 3);
    expect(found.turnDeg).toBe(turnDeg);
  },
);

test("what is stretched between two spots reaches both", () => {
  const from = spot(1, 2);
  const to = spot(4, -2);
  const { at, size = 0 } = stretch("bunting", from, to);
  expect(size).toBeCloseTo(5, 3);
  const turn = (at.turnDeg * Math.PI) / 180;
  expect(at.x + (Math.cos(turn) * size) / 2).toBeCloseTo(to.x, 2);
  expect(at.z - (Math.sin(turn) * size) / 2).toBeCloseTo(to.z, 2);
});

test("seats of a bench are numbered from the sitter's left", () => {
  const bench = put("bench", 0, 0, 0);
  const seats = seatsAlong(bench, "bench", "b", 3, 2, 0.8);
  expect(seats.map(({ id, number }) => [id, number])).toEqual([
    ["b3", 3],
    ["b4", 4],
  ]);
  // Looking south, the left hand is to the east.
  expect(seats[0]?.at.x).toBeCloseTo(0.4, 3);
  expect(seats[1]?.at.x).toBeCloseTo(-0.4, 3);
});

describe("the size of a furnishing", () => {
  test.each([
    { kind: "bench", size: 2, widthM: 1.7, depthM: 0.55 },
    { kind: "pot-flowers", size: 2, widthM: 1.4, depthM: 1.4 },
    { kind: "desk", size: 1.9, widthM: 1.9, depthM: 0.5 },
    { kind: "desk", size: undefined, widthM: 2.85, depthM: 0.5 },
  ] as const)(
    "of kind $kind with size $size is $widthM x $depthM m",
    ({ kind, size, widthM, depthM }) => {
      const found = sizeOf({ kind, ...(size === undefined ? {} : { size }) });
      expect(found.widthM).toBeCloseTo(widthM, 6);
      expect(found.depthM).toBeCloseTo(depthM, 6);
    },
  );
});
