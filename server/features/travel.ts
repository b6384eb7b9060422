import type {
  Destination,
  travel as declaration,
} from "../../shared/features/travel.ts";
import { findPlace, findStation } from "../../shared/places/find-place.ts";
import {
  placeAt,
  stationStandPoint,
  toIsland,
} from "../../shared/places/geometry.ts";
import { PLACES } from "../../shared/places/index.ts";
import type { Placement } from "../../shared/places/place.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { LiveAvatar, World } from "./context.ts";
import { refuseEntering } from "./door.ts";
import type { ServerFeature } from "./server-feature.ts";

interface Spot {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
}

/** How near to a person one is set down. */
const BESIDE_M = 1.2;
const ELBOW_ROOM_M = 0.6;

const toSpot = ({ x, z, turnDeg }: Placement): Spot => ({
  x,
  z,
  headingRad: (turnDeg * Math.PI) / 180,
});

function isFree(world: World, traveller: LiveAvatar, spot: Spot): boolean {
  return ![...world.avatars.values()].some(
    (other) =>
      other !== traveller &&
      Math.hypot(other.x - spot.x, other.z - spot.z) < ELBOW_ROOM_M,
  );
}

/** The same outlook from the nearest spot one can stand on: beside a person may be inside a wall. */
function withNearest(world: World, spot: Spot): Spot {
  const { x, z } = world.walkable.nearest(spot);
  return { x, z, headingRad: spot.headingRad };
}

/** Spots to try for a destination, best first. */
function findSpots(world: World, to: Destination): Spot[] {
  if ("place" in to) {
    const place = findPlace(to.place);
    return (place?.arrivals ?? []).map((arrival) =>
      toSpot(place ? toIsland(place, arrival) : arrival),
    );
  }
  if ("station" in to) {
    const found = findStation(to.station);
    if (!found) return [];
    const stand = toSpot(stationStandPoint(found.place, found.station));
    const aside = (metres: number): Spot => ({
      ...stand,
      x: stand.x + Math.cos(stand.headingRad) * metres,
      z: stand.z - Math.sin(stand.headingRad) * metres,
    });
    return [stand, aside(0.7), aside(-0.7), aside(1.4), aside(-1.4)];
  }
  const person = world.avatars.get(to.avatar);
  if (!person) return [];
  return [0, 1, 2, 3, 4, 5, 6, 7].map((step) => {
    const angle = person.headingRad + (step * Math.PI) / 4;
    return {
      x: person.x + Math.sin(angle) * BESIDE_M,
      z: person.z + Math.cos(angle) * BESIDE_M,
      headingRad: angle + Math.PI,
    };
  });
}

/** "Take me there." */
export const travel: ServerFeature<typeof declaration> = {
  requests: {
    async go({ to }, context) {
      const { world, avatar } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const spots = findSpots(world, to).map((spot) =>
        withNearest(world, spot),
      );
      const spot =
        spots.find((each) => isFree(world, avatar, each)) ?? spots[0];
      if (!spot) return refuse("not-found");
      const place = placeAt(PLACES, spot.x, spot.z) ?? "";
      const refused = refuseEntering(world, avatar.caller, place);
      if (refused) return refuse(refused);
      if (avatar.state.seat !== "") {
        world.record(avatar, {
          name: "seat.left",
          payload: { seat: avatar.state.seat },
        });
        avatar.state.seat = "";
      }
      world.setDown(avatar, spot);
      return accept({
        place,
        ...spot,
      });
    },
  },
};
