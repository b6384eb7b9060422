import type { Point, Walkable } from "../../shared/simulation/walkable.ts";

/** The island lies within this distance of its middle. */
const REACH_M = 80;
const GRID_M = 0.5;
const TOLERANCE_M = 0.02;

/** Spots half a metre apart on which one can stand, as far as the mesh goes. */
export function listSpots(walkable: Walkable): Point[] {
  const spots: Point[] = [];
  for (let x = -REACH_M; x <= REACH_M; x += GRID_M)
    for (let z = -REACH_M; z <= REACH_M; z += GRID_M)
      if (walkable.contains({ x, z }, TOLERANCE_M)) spots.push({ x, z });
  return spots;
}

/**
 * Chooses so many of the spots that they lie evenly: each is the one farthest
 * from all before it. More than there are spots begin anew.
 */
export function spread(spots: readonly Point[], count: number): Point[] {
  const distancesM = spots.map(() => Infinity);
  const chosen: Point[] = [];
  while (chosen.length < count) {
    let best = 0;
    for (let i = 1; i < spots.length; i++)
      if ((distancesM[i] ?? 0) > (distancesM[best] ?? 0)) best = i;
    const spot = spots[best];
    if (!spot) throw new Error("there is nowhere to stand");
    chosen.push(spot);
    spots.forEach((each, i) => {
      const distanceM = Math.hypot(each.x - spot.x, each.z - spot.z);
      if (distanceM < (distancesM[i] ?? 0)) distancesM[i] = distanceM;
    });
    if (chosen.length % spots.length === 0) distancesM.fill(Infinity);
  }
  return chosen;
}
