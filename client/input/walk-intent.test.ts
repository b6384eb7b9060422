import { expect, test } from "vitest";
import { readWalkIntent } from "./walk-intent.ts";

const none = { right: 0, forward: 0 };
const at = { x: 0, z: 0 };
const walk = { path: [{ x: 3, z: 0 }], isBrisk: false };

test.each([
  ["forward, looking south", { right: 0, forward: 1 }, 0, 0, 1],
  ["forward, looking east", { right: 0, forward: 1 }, Math.PI / 2, 1, 0],
  ["right, looking south, is west", { right: 1, forward: 0 }, 0, -1, 0],
  ["right, looking north, is east", { right: 1, forward: 0 }, Math.PI, 1, 0],
])("%s", (_title, keys, cameraYawRad, x, z) => {
  const { intent } = readWalkIntent(
    { keys, isBrisk: false, cameraYawRad, walk: null },
    at,
  );
  expect(intent.directionX).toBeCloseTo(x, 9);
  expect(intent.directionZ).toBeCloseTo(z, 9);
});

test("a key gives up the way that was clicked", () => {
  const wish = {
    keys: { right: 0, forward: 1 },
    isBrisk: false,
    cameraYawRad: 0,
    walk,
  };
  expect(readWalkIntent(wish, at).walk).toBeNull();
});

test("without keys the clicked way is followed, and forgotten at its end", () => {
  const wish = { keys: none, isBrisk: false, cameraYawRad: 0, walk };
  const start = readWalkIntent(wish, at);
  expect(start.intent.directionX).toBeGreaterThan(0);
  expect(start.walk).toBe(walk);
  const end = readWalkIntent(wish, { x: 2.98, z: 0 });
  expect(end.walk).toBeNull();
  expect(end.intent.directionX).toBe(0);
});

test("Shift makes a clicked walk brisk too", () => {
  const wish = { keys: none, isBrisk: true, cameraYawRad: 0, walk };
  expect(readWalkIntent(wish, at).intent.isBrisk).toBe(true);
});
