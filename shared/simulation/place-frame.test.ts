import { expect, test } from "vitest";
import { isWithinPlace, toIsland, toPlace } from "./place-frame.ts";

const spot = (x: number, z: number, turnDeg = 0) => ({ x, z, turnDeg });

test.each([
  ["unturned", spot(10, 5, 0), { x: 11, z: 7 }],
  ["looking east", spot(10, 5, 90), { x: 12, z: 4 }],
  ["looking north", spot(10, 5, 180), { x: 9, z: 3 }],
])(
  "a spot of a place that lies %s comes out on the island",
  (_t, at, expected) => {
    const found = toIsland({ at }, spot(1, 2, 45));
    expect(found.x).toBeCloseTo(expected.x, 9);
    expect(found.z).toBeCloseTo(expected.z, 9);
    expect(found.headingRad).toBeCloseTo(
      ((at.turnDeg + 45) * Math.PI) / 180,
      9,
    );
  },
);

test("what is in front of a place stays in front of it when it is turned", () => {
  const place = { at: spot(3, -2, 30) };
  const back = toPlace(place, toIsland(place, spot(0, 4)));
  expect(back.x).toBeCloseTo(0, 9);
  expect(back.z).toBeCloseTo(4, 9);
});

test.each([
  ["circle", { shape: "circle", radiusM: 2 } as const, 1.4, 1.4, true],
  ["circle", { shape: "circle", radiusM: 2 } as const, 1.5, 1.5, false],
  [
    "room",
    { shape: "rectangle", widthM: 4, depthM: 2 } as const,
    0.9,
    1.9,
    true,
  ],
  [
    "room",
    { shape: "rectangle", widthM: 4, depthM: 2 } as const,
    1.9,
    0.9,
    false,
  ],
])(
  "within a %s turned by a quarter (%o): %d, %d is %s",
  (_t, bounds, x, z, expected) => {
    expect(isWithinPlace({ at: spot(0, 0, 90), bounds }, { x, z })).toBe(
      expected,
    );
  },
);
