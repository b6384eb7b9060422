import {
  distanceToPlace,
  type Point,
  toIsland,
} from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";

/** How loud what goes on by itself is at a spot, each 0 to 1. */
export interface Loudness {
  readonly sea: number;
  readonly fountain: number;
  readonly birds: number;
}

/** Places from which the sea is heard. */
const BY_THE_SEA: ReadonlySet<string> = new Set(["dock", "beach"]);
const SEA_REACH_M = 14;
const FOUNTAIN_REACH_M = 5;
/** The sea is never quite silent on an island. */
const SEA_LEAST = 0.15;
/** What walls leave of it. */
const BEHIND_WALLS = 0.22;

/** What is heard at a spot of the island, in a room or under the sky. */
export function loudnessAt(
  places: readonly Place[],
  at: Point,
  isIndoors: boolean,
): Loudness {
  const share = isIndoors ? BEHIND_WALLS : 1;
  const seaM = Math.min(
    ...places
      .filter(({ id }) => BY_THE_SEA.has(id))
      .map((place) => distanceToPlace(place, at)),
  );
  const fountainM = Math.min(
    ...places.flatMap((place) =>
      place.furnishings
        .filter(({ kind }) => kind === "fountain")
        .map((fountain) => {
          const { x, z } = toIsland(place, fountain.at);
          return Math.hypot(x - at.x, z - at.z);
        }),
    ),
  );
  return {
    sea: share * Math.max(SEA_LEAST, fade(seaM, SEA_REACH_M)),
    fountain: share * fade(fountainM, FOUNTAIN_REACH_M),
    birds: share,
  };
}

/** Half as loud at `reachM`, and less by the square beyond. */
function fade(distanceM: number, reachM: number): number {
  return 1 / (1 + (distanceM / reachM) ** 2);
}
