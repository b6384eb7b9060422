import { expect, test } from "vitest";
import { followPath } from "./follow-path.ts";
import { stepAvatar, type AvatarState } from "./step-avatar.ts";
import { buildTestMesh } from "./test-mesh.ts";
import type { Point } from "./walkable.ts";
import { createWalkable } from "./create-walkable.ts";

const walkable = createWalkable(buildTestMesh());

test("following a way ends at its end, whatever the frame rate", () => {
  for (const dtS of [0.008, 0.016, 0.05, 0.1, 0.25]) {
    let state: AvatarState = { x: 0.5, z: 1.5, headingRad: 0, speedMps: 0 };
    let path: readonly Point[] = walkable.findPath(state, { x: 2.5, z: 5.5 });
    let steps = 0;
    while (path.length > 0 && steps++ < 2000) {
      const { intent, rest } = followPath(state, path, true);
      path = rest;
      state = stepAvatar(state, intent, dtS, walkable);
    }
    expect(path).toEqual([]);
    expect(Math.hypot(state.x - 2.5, state.z - 5.5)).toBeLessThan(0.06);
  }
});

test("a way without corners stands still", () => {
  const { intent, rest } = followPath({ x: 0, z: 0 }, [], true);
  expect(intent).toEqual({ directionX: 0, directionZ: 0, isBrisk: false });
  expect(rest).toEqual([]);
});
