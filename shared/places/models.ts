/** Which built models show a place. */
import type { Place } from "./place.ts";

/** The model of what lies in the open: a place without a room, or the outside of a building. */
export function outdoorModel(place: Place): string {
  return place.building ? `${place.id}-outside` : place.id;
}

/** The model of the room behind a building's walls; its name is the place's. */
export function roomModel(place: Place): string | undefined {
  return place.building && place.id;
}

/** From this near a room's model is fetched: a little before one can look in at its windows. */
export const ROOM_FETCHED_M = 20;
