import { placeAt, stationStandPoint } from "../places/geometry.ts";
import { PLACES } from "../places/index.ts";
import type { Place, Station } from "../places/place.ts";
import type { Point } from "./walkable.ts";

/**
 * Whether a station can be used from an island point: one is in the station's
 * own place, for a wall may stand nearer than the reach ends, and near enough.
 */
export function isInReach(
  place: Place,
  station: Station,
  from: Point,
): boolean {
  const at = stationStandPoint(place, station);
  return (
    Math.hypot(at.x - from.x, at.z - from.z) <= station.reachM &&
    placeAt(PLACES, from.x, from.z) === place.id
  );
}
