import type { Place, Placement } from "../places/place.ts";
import type { Point } from "./walkable.ts";

/** A spot and a direction on the island. */
export interface IslandPlacement extends Point {
  readonly headingRad: number;
}

const toRadians = (deg: number): number => (deg * Math.PI) / 180;

/** Takes a placement out of its place's own frame into the island's. */
export function toIsland(
  place: Pick<Place, "at">,
  local: Placement,
): IslandPlacement {
  const turnRad = toRadians(place.at.turnDeg);
  const cos = Math.cos(turnRad);
  const sin = Math.sin(turnRad);
  return {
    x: place.at.x + local.x * cos + local.z * sin,
    z: place.at.z - local.x * sin + local.z * cos,
    headingRad: turnRad + toRadians(local.turnDeg),
  };
}

/** Takes a spot of the island into a place's own frame. */
export function toPlace(place: Pick<Place, "at">, point: Point): Point {
  const turnRad = toRadians(place.at.turnDeg);
  const cos = Math.cos(turnRad);
  const sin = Math.sin(turnRad);
  const x = point.x - place.at.x;
  const z = point.z - place.at.z;
  return { x: x * cos - z * sin, z: x * sin + z * cos };
}

/** Whether a spot of the island lies within a place's bounds. */
export function isWithinPlace(
  place: Pick<Place, "at" | "bounds">,
  point: Point,
): boolean {
  const local = toPlace(place, point);
  const { bounds } = place;
  return bounds.shape === "circle"
    ? Math.hypot(local.x, local.z) <= bounds.radiusM
    : Math.abs(local.x) <= bounds.widthM / 2 &&
        Math.abs(local.z) <= bounds.depthM / 2;
}
