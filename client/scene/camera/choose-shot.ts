import type { Place } from "../../../shared/places/place.ts";
import type { PlaceScreen } from "../furnishings/find-screens.ts";
import type { Position } from "../position-source.ts";
import {
  INDOORS,
  OUTDOORS,
  SEATED,
  shotOfScreen,
  type Shot,
} from "./camera-shot.ts";

/** The screen that somebody sits before. */
export function screenBefore(
  isSeated: boolean,
  room: Place | undefined,
  screens: readonly PlaceScreen[],
): PlaceScreen | undefined {
  return isSeated ? screens.find(({ place }) => place === room?.id) : undefined;
}

/** The shot for somebody before a screen, sitting elsewhere, under a roof, or under the sky. */
export function chooseShot(
  person: Position,
  isSeated: boolean,
  room: Place | undefined,
  screen: PlaceScreen | undefined,
  aspect: number,
): Shot {
  if (screen) return shotOfScreen(person, screen, aspect);
  if (isSeated) return SEATED;
  return room ? INDOORS : OUTDOORS;
}
