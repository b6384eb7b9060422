import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { holdsPoint } from "../places/geometry.ts";
import { PLACES } from "../places/index.ts";
import { wallPolygons } from "../places/walls.ts";
import { createWalkable } from "./create-walkable.ts";

const walkable = createWalkable(
  JSON.parse(
    readFileSync(
      new URL("../../assets/built/navmesh.json", import.meta.url),
      "utf8",
    ),
  ),
);
const walls = PLACES.flatMap((place) => wallPolygons(place));

/** Strides that start beside a wall and aim at its other side, straight and askew. */
const starts = walls.flatMap((wall) =>
  wall.flatMap((corner, index) => {
    const next = wall[(index + 1) % wall.length] ?? corner;
    const lengthM = Math.hypot(next.x - corner.x, next.z - corner.z);
    const along = {
      x: (next.x - corner.x) / lengthM,
      z: (next.z - corner.z) / lengthM,
    };
    return Array.from({ length: Math.ceil(lengthM / 0.5) + 1 }, (_, i) => ({
      x: corner.x + along.x * Math.min(lengthM, i * 0.5),
      z: corner.z + along.z * Math.min(lengthM, i * 0.5),
    }));
  }),
);

test("however long the stride, whoever gets where they wanted has met no wall on the way", () => {
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  const metres = fc.double({ min: 0.5, max: 4, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      angle,
      angle,
      metres,
      (start, away, towards, strideM) => {
        const from = walkable.nearest({
          x: start.x + Math.sin(away) * 0.7,
          z: start.z + Math.cos(away) * 0.7,
        });
        const dx = Math.sin(towards) * strideM;
        const dz = Math.cos(towards) * strideM;
        const end = walkable.clamp(from, { x: from.x + dx, z: from.z + dz });
        if (Math.hypot(end.x - from.x - dx, end.z - from.z - dz) > 0.01) return;
        for (let share = 0; share <= 1; share += 0.02) {
          const at = { x: from.x + dx * share, z: from.z + dz * share };
          expect(walls.some((wall) => holdsPoint(wall, at))).toBe(false);
        }
      },
    ),
    { numRuns: 8000 },
  );
});
