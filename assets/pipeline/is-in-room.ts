import type { Building } from "../../shared/places/place.ts";

/** Whether a point of a place's own frame lies in its room. */
export function isInRoom(
  room: Building["room"],
  point: { readonly x: number; readonly z: number },
): boolean {
  return (
    Math.abs(point.x - room.x) <= room.widthM / 2 &&
    Math.abs(point.z - room.z) <= room.depthM / 2
  );
}
