import { expect, test } from "vitest";
import { holdsPoint } from "../shared/places/geometry.ts";
import { PLACES } from "../shared/places/index.ts";
import { SHORE, TREES } from "./landscape.ts";
import { gatherWalkableGround } from "./walkable-ground.ts";

const PIER = "dock";
const ground = gatherWalkableGround(PLACES);

/** Metres from a point to the end of the grass along its bearing; negative on land. */
function distanceToShore(x: number, z: number): number {
  const angle = Math.atan2(SHORE.z - z, x - SHORE.x);
  const radiusM = SHORE.terms.reduce(
    (sum, { waves, amplitudeM, phase }) =>
      sum + amplitudeM * Math.sin(waves * angle + phase),
    SHORE.radiusM,
  );
  return Math.hypot(x - SHORE.x, z - SHORE.z) - radiusM;
}

test("no tree stands where people walk", () => {
  const inTheWay = TREES.filter((tree) =>
    ground.floors.some((floor) => holdsPoint(floor, tree)),
  );
  expect(inTheWay).toEqual([]);
});

test("every tree grows on land", () => {
  const wet = TREES.filter(({ x, z }) => distanceToShore(x, z) > 0);
  expect(wet).toEqual([]);
});

test("all places lie on land, and the pier alone reaches over the water", () => {
  for (const place of PLACES) {
    const { floors } = gatherWalkableGround([place]);
    const farthestM = Math.max(
      ...floors.flat().map(({ x, z }) => distanceToShore(x, z)),
    );
    if (place.id === PIER) expect(farthestM).toBeGreaterThan(SHORE.beachM);
    else expect(farthestM).toBeLessThan(0);
  }
});
