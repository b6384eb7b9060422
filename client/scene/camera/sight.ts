import type { Place } from "../../../shared/places/place.ts";
import type { Point, Polygon } from "../../../shared/places/geometry.ts";
import { wallPolygons } from "../../../shared/places/walls.ts";

/** What stands in the way between two spots of the island. */
export interface Sight {
  /** The part of the way, from 0 to 1, up to the first wall; 1 where none is met. Doors are open. */
  clearShare(from: Point, to: Point): number;
}

/** Knows the walls of all places. */
export function createSight(places: readonly Place[]): Sight {
  const walls = places.flatMap((place) => wallPolygons(place));
  return {
    clearShare(from, to) {
      let share = 1;
      for (const wall of walls)
        share = Math.min(share, entryShare(wall, from, to));
      return share;
    },
  };
}

/** Where, from 0 to 1, a way enters a convex area; 1 where it doesn't. */
function entryShare(area: Polygon, from: Point, to: Point): number {
  const alongX = to.x - from.x;
  const alongZ = to.z - from.z;
  const turn = windingOf(area);
  let enter = 0;
  let leave = 1;
  let a = area.at(-1) ?? from;
  for (const b of area) {
    const normalX = (b.z - a.z) * turn;
    const normalZ = (a.x - b.x) * turn;
    const outside = normalX * (from.x - a.x) + normalZ * (from.z - a.z);
    const closing = -(normalX * alongX + normalZ * alongZ);
    a = b;
    if (closing > 0) enter = Math.max(enter, outside / closing);
    else if (closing < 0) leave = Math.min(leave, outside / closing);
    else if (outside > 0) return 1;
    if (enter > leave) return 1;
  }
  return enter;
}

/** 1 or -1, so that an edge's normal points outwards whichever way the corners run. */
function windingOf(area: Polygon): number {
  let doubled = 0;
  let a = area.at(-1);
  for (const b of area) {
    if (a) doubled += a.x * b.z - b.x * a.z;
    a = b;
  }
  return doubled > 0 ? 1 : -1;
}
