import { parseStationId } from "../protocol/station-id.ts";
import { PLACES } from "./index.ts";
import type { Place, Seat, Station } from "./place.ts";

/** A place by its id. */
export function findPlace(id: string): Place | undefined {
  return PLACES.find((place) => place.id === id);
}

/** A station and its place by the name requests use, such as `restaurant/menu`. */
export function findStation(
  id: string,
): { place: Place; station: Station } | undefined {
  const named = parseStationId(id);
  const place = findPlace(named.place);
  const station = place?.stations.find((each) => each.id === named.station);
  return place && station && { place, station };
}

/** A seat and its place by the name requests use, such as `classroom/a5`. */
export function findSeat(id: string): { place: Place; seat: Seat } | undefined {
  const named = parseStationId(id);
  const place = findPlace(named.place);
  const seat = place?.seats.find((each) => each.id === named.station);
  return place && seat && { place, seat };
}
