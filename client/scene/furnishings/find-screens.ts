import { toIsland } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { ScreenSpot } from "./screen.ts";

/** A screen of a place and the projector that feeds it. */
export interface PlaceScreen {
  readonly place: string;
  /** Such as `classroom/projector`. */
  readonly projector: string;
  readonly spot: ScreenSpot;
}

/** The picture within the frame of a screen, as the models have it. */
const PICTURE_WIDTH_M = 3.9;
const PICTURE_HEIGHT_M = 1.95;
/** In front of the screen's own board. */
const PROUD_M = 0.1;

/** The screens of places that have a projector. */
export function findScreens(places: readonly Place[]): readonly PlaceScreen[] {
  return places.flatMap((place) => {
    const projector = place.stations.find(({ feature }) => feature === "deck");
    const screen = place.furnishings.find(({ kind }) => kind === "screen");
    if (!projector || !screen) return [];
    const at = toIsland(place, screen.at);
    const headingRad = (at.turnDeg * Math.PI) / 180;
    return [
      {
        place: place.id,
        projector: `${place.id}/${projector.id}`,
        spot: {
          x: at.x + Math.sin(headingRad) * PROUD_M,
          z: at.z + Math.cos(headingRad) * PROUD_M,
          heightM: PICTURE_HEIGHT_M,
          headingRad,
          widthM: PICTURE_WIDTH_M,
        },
      },
    ];
  });
}
