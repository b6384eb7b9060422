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

/** What a person who sits in a place with a screen sees; else by sitting and by roof. */
export function chooseShot(
  person: Position,
  isSeated: boolean,
  room: Place | undefined,
  screens: readonly PlaceScreen[],
  aspect: number,
): Shot {
  if (!isSeated) return room ? INDOORS : OUTDOORS;
  const screen = screens.find(({ place }) => place === room?.id);
  return screen ? shotOfScreen(person, screen, aspect) : SEATED;
}
