import { pointToPlace, type Point } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";

/** The place whose room holds a spot of the island; `undefined` under the open sky. */
export function roomAt(
  places: readonly Place[],
  point: Point,
): Place | undefined {
  return places.find((place) => {
    const room = place.building?.room;
    if (room === undefined) return false;
    const local = pointToPlace(place.at, point);
    return (
      Math.abs(local.x - room.x) <= room.widthM / 2 &&
      Math.abs(local.z - room.z) <= room.depthM / 2
    );
  });
}
