import { seatPlacement } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { Position } from "../position-source.ts";

/** A seat of the island, where one sits on it. */
export interface IslandSeat extends Position {
  /** Such as `classroom/a5`. */
  readonly id: string;
  readonly place: string;
  /** 0 on a mat, where one stays standing. */
  readonly heightM: number;
}

/** All seats by the id that avatars' facts and requests name. */
export function gatherSeats(
  places: readonly Place[],
): ReadonlyMap<string, IslandSeat> {
  const seats = places.flatMap((place) =>
    place.seats.map((seat): IslandSeat => {
      const { x, z, turnDeg } = seatPlacement(place, seat);
      return {
        id: `${place.id}/${seat.id}`,
        place: place.id,
        x,
        z,
        headingRad: (turnDeg * Math.PI) / 180,
        heightM: seat.heightM,
      };
    }),
  );
  return new Map(seats.map((seat) => [seat.id, seat]));
}
