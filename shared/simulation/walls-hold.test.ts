import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsPoint } from "../places/geometry.ts";
import { PLACES } from "../places/index.ts";
import { wallPolygons } from "../places/walls.ts";
import { createWalkable } from "./walkable.ts";

const walkable = createWalkable(
  JSON.parse(
    readFileSync(
      new URL("../../assets/built/navmesh.json", import.meta.url),
      "utf8",
    ),
  ),
);
const walls = PLACES.flatMap((place) => wallPolygons(place));

test("however long the stride, whoever gets where they wanted has met no wall on the way", () => {
  const coordinate = fc.double({ min: -30, max: 30, noNaN: true });
  const stride = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, stride, stride, (x, z, dx, dz) => {
      const from = walkable.nearest({ x, z });
      const to = { x: from.x + dx, z: from.z + dz };
      const end = walkable.clamp(from, to);
      if (Math.hypot(end.x - to.x, end.z - to.z) > 0.01) return;
      for (let share = 0; share <= 1; share += 0.02) {
        const at = { x: from.x + dx * share, z: from.z + dz * share };
        expect(walls.some((wall) => holdsPoint(wall, at))).toBe(false);
      }
    }),
    { numRuns: 4000 },
  );
});
