import { expect, test } from "vitest";
import { buildTestMesh } from "../../../shared/simulation/test-mesh.ts";
import { createWalkable } from "../../../shared/simulation/create-walkable.ts";
import { OwnAvatar } from "./own-avatar.ts";

const walkable = createWalkable(buildTestMesh());
const start = { x: 0.5, z: 1.5, headingRad: 0 };
const hands = {
  keys: { right: 0, forward: 0 },
  isBrisk: false,
  cameraYawRad: 0,
};
const goal = { x: 2.5, z: 5.5 };

function walk(avatar: OwnAvatar, seconds: number, dtS: number): void {
  for (let t = 0; t < seconds; t += dtS) avatar.step(hands, dtS);
}

test.each([1 / 60, 0.2, 0.5])(
  "at %d seconds a picture a clicked way is walked to its end",
  (dtS) => {
    const avatar = new OwnAvatar(start, walkable);
    expect(avatar.walkTo(goal, false)?.path).toHaveLength(2);
    walk(avatar, 8, dtS);
    expect(avatar.walk).toBeNull();
    expect(avatar.isMoving).toBe(false);
    const { x, z } = avatar.state;
    expect(Math.hypot(x - goal.x, z - goal.z)).toBeLessThan(0.06);
  },
);

test("a key gives up the way", () => {
  const avatar = new OwnAvatar(start, walkable);
  avatar.walkTo(goal, false);
  avatar.step({ ...hands, keys: { right: 0, forward: -1 } }, 0.1);
  expect(avatar.walk).toBeNull();
});

test("who sits stays put, and stands up onto ground one may walk on", () => {
  const avatar = new OwnAvatar(start, walkable);
  avatar.sit({ x: 3, z: -0.5, headingRad: 2 });
  avatar.step({ ...hands, keys: { right: 0, forward: 1 } }, 0.5);
  expect(avatar.walkTo(goal, false)).toBeNull();
  expect(avatar.state).toMatchObject({ x: 3, z: -0.5, headingRad: 2 });
  avatar.sit(null);
  expect(walkable.contains(avatar.state)).toBe(true);
});

test("being set down ends the walk", () => {
  const avatar = new OwnAvatar(start, walkable);
  avatar.walkTo(goal, false);
  avatar.setDown({ x: 3, z: 1, headingRad: 1 });
  walk(avatar, 1, 0.1);
  expect(avatar.state).toEqual({ x: 3, z: 1, headingRad: 1, speedMps: 0 });
});
