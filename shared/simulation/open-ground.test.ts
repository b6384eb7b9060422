import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createOpenGround } from "./open-ground.ts";
import { buildTestMesh } from "./test-mesh.ts";
import type { Point } from "./walkable.ts";
import { createWalkable } from "./create-walkable.ts";

const spot = (x: number, z: number): Point => ({ x, z });

test.each([
  ["within a room", spot(2.1, 2.1), spot(3.9, 5.9), true],
  ["along a wall", spot(2, 3), spot(2, 5), true],
  ["to where one stands", spot(1, 1), spot(1, 1), true],
  ["through a wall", spot(3, 3), spot(1, 3), false],
  ["from one room into the next", spot(3, 1), spot(3, 3), true],
  ["round a corner and through it", spot(1, 1.5), spot(2.5, 4), false],
  ["into a room that can't be reached", spot(1, 1), spot(9, 1), false],
  ["from nowhere", spot(NaN, 1), spot(1, 1), false],
  ["to nowhere", spot(1, 1), spot(1, Infinity), false],
])("%s", (_what, from, to, isOpen) => {
  expect(createOpenGround(buildTestMesh())(from, to)).toBe(isOpen);
});

test("on the island every spot along an open way can be stood on, and nearly all steps are open", () => {
  const navMesh = JSON.parse(
    readFileSync(
      new URL("../../assets/built/navmesh.json", import.meta.url),
      "utf8",
    ),
  );
  const isOpen = createOpenGround(navMesh);
  const walkable = createWalkable(navMesh);
  const across = fc.integer({ min: -3000, max: 3000 });
  const step = fc.integer({ min: -16, max: 16 });
  let [steps, open] = [0, 0];
  fc.assert(
    fc.property(across, across, step, step, (xCm, zCm, dxCm, dzCm) => {
      const from = { x: xCm / 100, z: zCm / 100 };
      const to = { x: from.x + dxCm / 100, z: from.z + dzCm / 100 };
      const way = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
        x: from.x + (to.x - from.x) * share,
        z: from.z + (to.z - from.z) * share,
      }));
      const isFree = way.every((each) => walkable.contains(each, 1e-9));
      if (isFree) steps += 1;
      if (!isOpen(from, to)) return;
      open += 1;
      for (const each of way) expect(walkable.contains(each, 1e-6)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(open / steps).toBeGreaterThan(0.9);
});
