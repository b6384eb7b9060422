import { stationStandPoint } from "../places/geometry.ts";
import type { Place, Station } from "../places/place.ts";
import type { Point } from "./walkable.ts";

/** A station, as requests name it, and how far away it is. */
export interface StationNearby {
  /** Such as `restaurant/menu`. */
  readonly id: string;
  readonly station: Station;
  readonly distanceM: number;
  readonly isInReach: boolean;
}

/** The stations within a distance of a spot of the island, nearest first. */
export function findStationsNearby(
  places: readonly Place[],
  point: Point,
  withinM: number,
): StationNearby[] {
  return places
    .flatMap((place) =>
      place.stations.map((station): StationNearby => {
        const at = stationStandPoint(place, station);
        const distanceM = Math.hypot(at.x - point.x, at.z - point.z);
        return {
          id: `${place.id}/${station.id}`,
          station,
          distanceM,
          isInReach: distanceM <= station.reachM,
        };
      }),
    )
    .filter((nearby) => nearby.distanceM <= withinM)
    .sort((a, b) => a.distanceM - b.distanceM);
}

/** The nearest station that can be used from a spot. */
export function findNearestStation(
  places: readonly Place[],
  point: Point,
): StationNearby | undefined {
  return findStationsNearby(places, point, Infinity).find(
    (nearby) => nearby.isInReach,
  );
}
