import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BRISK_MPS, WALK_MPS } from "./constants.ts";
import { stepAvatar, turnTowards, type AvatarState } from "./step-avatar.ts";
import { buildTestMesh } from "./test-mesh.ts";
import { createWalkable } from "./create-walkable.ts";

const walkable = createWalkable(buildTestMesh());
const start: AvatarState = { x: 1, z: 1, headingRad: 0, speedMps: 0 };

function walk(
  state: AvatarState,
  directionX: number,
  directionZ: number,
  isBrisk: boolean,
  steps: number,
): AvatarState {
  for (let i = 0; i < steps; i++)
    state = stepAvatar(
      state,
      { directionX, directionZ, isBrisk },
      0.05,
      walkable,
    );
  return state;
}

test.each([
  [false, WALK_MPS],
  [true, BRISK_MPS],
])("brisk %s walks at %d metres a second", (isBrisk, paceMps) => {
  expect(walk({ ...start, z: 0.1 }, 1, 0, isBrisk, 15).speedMps).toBeCloseTo(
    paceMps,
    3,
  );
});

test("standing still keeps the place and the heading", () => {
  const still = walk({ ...start, headingRad: 1, speedMps: 1 }, 0, 0, true, 1);
  expect(still).toEqual({ ...start, headingRad: 1, speedMps: 0 });
});

test("against a wall the avatar stands and its pace says so", () => {
  const end = walk(start, -1, 0, false, 60);
  expect(end.x).toBeCloseTo(0, 3);
  expect(end.speedMps).toBeCloseTo(0, 3);
});

test("the length of the direction does not matter", () => {
  expect(walk(start, 0.01, 0, false, 4)).toEqual(walk(start, 100, 0, false, 4));
});

describe("turning", () => {
  test.each([
    [0, 1, 0.4, 0.4],
    [0, 0.3, 0.4, 0.3],
    [3, -3, 0.1, 3.1],
    [-3, 3, 0.1, -3.1],
  ])(
    "from %d towards %d by at most %d comes to %d",
    (from, to, by, expected) => {
      expect(turnTowards(from, to, by)).toBeCloseTo(expected, 6);
    },
  );
});

test("no walk whatever leaves the mesh or is faster than the pace allows", () => {
  const leg = fc.record({
    directionX: fc.double({ min: -1, max: 1, noNaN: true }),
    directionZ: fc.double({ min: -1, max: 1, noNaN: true }),
    isBrisk: fc.boolean(),
    dtS: fc.double({ min: 0, max: 0.25, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(leg, { maxLength: 60 }), (legs) => {
      let state = start;
      for (const { dtS, ...intent } of legs) {
        const next = stepAvatar(state, intent, dtS, walkable);
        const movedM = Math.hypot(next.x - state.x, next.z - state.z);
        expect(walkable.contains(next, 1e-3)).toBe(true);
        expect(movedM).toBeLessThanOrEqual(BRISK_MPS * dtS + 1e-6);
        state = next;
      }
    }),
  );
});
