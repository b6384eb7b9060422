import { PLACES } from "../../../shared/places/index.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";
import { currentPlace } from "../../interface/names.ts";

/** Every screen on the island, such as `classroom/projector`. */
const SCREENS: readonly string[] = PLACES.flatMap((place) =>
  place.stations
    .filter((station) => station.feature === "deck")
    .map((station) => `${place.id}/${station.id}`),
);

/** The screen a panel is about: the one it was opened at, the one in this place, one that shows slides, or the first. */
export function chooseStation(app: App, opened: string | undefined): string {
  if (opened !== undefined) return opened;
  const here = classAround(app) || currentPlace(app)?.id;
  return (
    SCREENS.find((id) => parseStationId(id).place === here) ??
    SCREENS.find((id) => app.live.projectors.value.has(id)) ??
    SCREENS[0] ??
    ""
  );
}

/** The screens with slides on them, of all places. */
export function listShowing(app: App): string[] {
  return SCREENS.filter(
    (id) => (app.live.projectors.value.get(id)?.deck ?? "") !== "",
  );
}
