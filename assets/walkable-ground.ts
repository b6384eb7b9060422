/** The ground people may walk on, as polygons taken from the places: the navigation mesh's input. */
import { sizeOf } from "../shared/places/furnishings.ts";
import {
  boundsPolygon,
  footprintPolygon,
  pathPolygon,
  type Polygon,
} from "../shared/places/geometry.ts";
import type { Place } from "../shared/places/place.ts";
import { wallPolygons } from "../shared/places/walls.ts";

export interface WalkableGround {
  /** Bounds and paths. */
  readonly floors: readonly Polygon[];
  /** Walls and the furnishings one has to go round. */
  readonly obstacles: readonly Polygon[];
}

/** Floors and obstacles of all places in island coordinates; all polygons are convex. */
export function gatherWalkableGround(places: readonly Place[]): WalkableGround {
  return {
    floors: places.flatMap((place) => [
      boundsPolygon(place),
      ...place.paths.map((path) => pathPolygon(place, path)),
    ]),
    obstacles: places.flatMap((place) => [
      ...wallPolygons(place),
      ...place.furnishings
        .filter((furnishing) => sizeOf(furnishing).blocks)
        .map((furnishing) => footprintPolygon(place, furnishing)),
    ]),
  };
}
