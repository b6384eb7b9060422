import { findPlace } from "../../shared/places/find-place.ts";
import { toIsland } from "../../shared/places/geometry.ts";
import type { PlaceId } from "../../shared/places/place.ts";

/** A spot of the island, with a seat where one sits. */
export interface PictureSpot {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly place: string;
  readonly seat?: string;
}

const RADIANS_PER_DEG = Math.PI / 180;

/** A spot in a place's own frame; a turn of 180 looks in from its front. */
export function inPlace(
  id: PlaceId,
  x: number,
  z: number,
  turnDeg = 180,
): PictureSpot {
  const place = findPlace(id);
  if (!place) throw new Error(`no place ${id}`);
  const at = toIsland(place, { x, z, turnDeg });
  const headingRad = at.turnDeg * RADIANS_PER_DEG;
  return { x: at.x, z: at.z, headingRad, place: id };
}

/** A seat of a place, named without it: where it stands, and that one sits there. */
export function onSeat(id: PlaceId, seat: string): PictureSpot {
  const found = findPlace(id)?.seats.find((each) => each.id === seat);
  if (!found) throw new Error(`no seat ${id}/${seat}`);
  const { x, z, turnDeg } = found.at;
  return { ...inPlace(id, x, z, turnDeg), seat: `${id}/${seat}` };
}
