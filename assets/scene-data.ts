/** What the Blender scripts are told: the places as they are, with sizes and walls worked out. */
import { sizeOf } from "../shared/places/furnishings.ts";
import { boundsPolygon } from "../shared/places/geometry.ts";
import type { Place } from "../shared/places/place.ts";
import { WALL_M, wallsOf } from "../shared/places/walls.ts";
import { HILLS, SEA_LEVEL_M, SHORE, TREES } from "./landscape.ts";
import { gatherWalkableGround } from "./walkable-ground.ts";

/** The piece of the island the ground's light map covers; one texel is 6.25 cm. */
export const GROUND_MAP = {
  minX: -46,
  minZ: -46,
  widthM: 96,
  depthM: 80,
  widthPx: 1536,
  depthPx: 1280,
};

/** Plain data for JSON; lengths in metres, axes as in `place.ts`. */
export function describeScene(places: readonly Place[]) {
  const pierIds = new Set(["dock"]);
  const ground = gatherWalkableGround(
    places.filter((place) => !pierIds.has(place.id)),
  );
  return {
    wallM: WALL_M,
    seaLevelM: SEA_LEVEL_M,
    groundMap: GROUND_MAP,
    landscape: { shore: SHORE, hills: HILLS, trees: TREES },
    flatGround: [
      ...ground.floors,
      ...places
        .filter((place) => pierIds.has(place.id))
        .flatMap((place) => landEnd(place)),
    ],
    places: places.map((place) => ({
      ...place,
      // What is offered and where one arrives has no shape: a model knows nothing of it.
      stations: undefined,
      arrivals: undefined,
      outline: boundsPolygon(place),
      building: place.building && {
        ...place.building,
        walls: wallsOf(place.building),
      },
      furnishings: place.furnishings.map((furnishing, index) => ({
        ...furnishing,
        ...sizeOf(furnishing),
        index,
      })),
    })),
  };
}

/** A pier is not flat land, but the ways that lead to it are. */
function landEnd(place: Place): object[] {
  return gatherWalkableGround([{ ...place, furnishings: [] }]).floors.slice(1);
}
