import type { Place } from "../../../shared/places/place.ts";
import type { Point, Polygon } from "../../../shared/places/geometry.ts";
import { doorwaysOf, wallPolygons } from "../../../shared/places/walls.ts";

/** What stands in the way between two spots of the island. */
export interface Sight {
  /** The part of the way, from 0 to 1, up to the first wall; 1 where none is met. Doors are open. */
  clearShare(from: Point, to: Point): number;
  /** How high one may be at the end of a way whose start is at a height, for what lies between to pass under the walls over doors. */
  headroomM(from: Point, fromHeightM: number, to: Point): number;
}

/** So far one keeps below the wall over a door. */
const LINTEL_GAP_M = 0.15;

/** Knows the walls of all places. */
export function createSight(places: readonly Place[]): Sight {
  const walls = places.flatMap((place) => wallPolygons(place));
  const doorways = places.flatMap((place) => doorwaysOf(place));
  return {
    headroomM(from, fromHeightM, to) {
      let heightM = Infinity;
      for (const doorway of doorways) {
        const [enter, leave] = crossing(doorway.area, from, to);
        if (enter >= 1) continue;
        // One is highest where the way leaves the doorway, or ends in it.
        const riseM = doorway.heightM - LINTEL_GAP_M - fromHeightM;
        heightM = Math.min(
          heightM,
          fromHeightM + riseM / Math.max(leave, 0.01),
        );
      }
      return heightM;
    },
    clearShare(from, to) {
      let share = 1;
      for (const wall of walls)
        share = Math.min(share, crossing(wall, from, to)[0]);
      return share;
    },
  };
}

const NOT_MET = [1, 1] as const;

/** Where, from 0 to 1, a way enters and leaves a convex area; 1 and 1 where it doesn't meet it. */
function crossing(
  area: Polygon,
  from: Point,
  to: Point,
): readonly [enter: number, leave: number] {
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
    else if (outside > 0) return NOT_MET;
    if (enter > leave) return NOT_MET;
  }
  return [enter, leave];
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
