import { PLACES } from "./index.ts";
import type { Place } from "./place.ts";

/** Where people come in, go through, or are brought when they may not stay; and where classes are held. */
const NOT_FOR_TRIPS: ReadonlySet<string> = new Set([
  "dock",
  "plaza",
  "hall",
  "classroom",
]);

/** The places a class may walk to. */
export const TRIP_PLACES: readonly Place[] = PLACES.filter(
  ({ id }) => !NOT_FOR_TRIPS.has(id),
);

/** Whether a class may walk to a place. */
export const isTripPlace = (place: string): boolean =>
  TRIP_PLACES.some(({ id }) => id === place);

/** Whether a trip can be planned so: to a place a class may walk to, or none. */
export const isTrip = (trip: string | null | undefined): boolean =>
  typeof trip !== "string" || isTripPlace(trip);
