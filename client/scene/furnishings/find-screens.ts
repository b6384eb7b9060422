import { toIsland } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";

/** The screen of a place as those who sit there see it. */
export interface PlaceScreen {
  readonly place: string;
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  /** Of its middle. */
  readonly heightM: number;
  readonly widthM: number;
}

/** The picture within the frame of a screen, as the models have it. */
const PICTURE_WIDTH_M = 3.9;
const PICTURE_HEIGHT_M = 2.05;

/** The screens that people sit before. */
export function findScreens(places: readonly Place[]): readonly PlaceScreen[] {
  return places.flatMap((place) =>
    place.furnishings
      .filter(({ kind }) => kind === "screen")
      .map((screen) => {
        const { x, z, turnDeg } = toIsland(place, screen.at);
        return {
          place: place.id,
          x,
          z,
          headingRad: (turnDeg * Math.PI) / 180,
          heightM: PICTURE_HEIGHT_M,
          widthM: PICTURE_WIDTH_M,
        };
      }),
  );
}
