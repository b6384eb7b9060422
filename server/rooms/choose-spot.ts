import { findPlace, findSeat } from "../../shared/places/find-place.ts";
import { seatPlacement, toIsland } from "../../shared/places/geometry.ts";
import type { Placement } from "../../shared/places/place.ts";
import type { Whereabouts } from "../people/whereabouts.ts";
import type { LiveWorld, Spot } from "./live-world.ts";

/** Where everybody comes to the island for the first time. */
const FIRST_PLACE = "dock";

/** A placement with its turn as a heading. */
export function toSpot({ x, z, turnDeg }: Placement): Spot {
  return { x, z, headingRad: (turnDeg * Math.PI) / 180 };
}

/** A free place to stand among a place's arrivals. */
export function chooseArrival(world: LiveWorld, placeId: string): Spot {
  const place = findPlace(placeId);
  const spots = (place?.arrivals ?? []).map((arrival) =>
    toSpot(place ? toIsland(place, arrival) : arrival),
  );
  const isFree = (spot: Spot): boolean =>
    ![...world.avatars.values()].some(
      (other) => Math.hypot(other.x - spot.x, other.z - spot.z) < 0.6,
    );
  return spots.find(isFree) ?? spots[0] ?? { x: 0, z: 0, headingRad: 0 };
}

/** Where somebody comes back to: their seat while it is free, else where they stood, else the dock. */
export function chooseSpot(
  world: LiveWorld,
  last: Whereabouts | null,
): { spot: Spot; seat: string } {
  if (!last) return { spot: chooseArrival(world, FIRST_PLACE), seat: "" };
  const found = last.seat ? findSeat(last.seat) : undefined;
  if (!found) return { spot: last, seat: "" };
  const isTaken = [...world.avatars.values()].some(
    (other) => other.state.seat === last.seat,
  );
  return isTaken
    ? { spot: chooseArrival(world, found.place.id), seat: "" }
    : { spot: toSpot(seatPlacement(found.place, found.seat)), seat: last.seat };
}
