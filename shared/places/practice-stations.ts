import { PLACES } from "./index.ts";
import type { FeatureName } from "../features/names.ts";

/** What people practise by doing it; a screen or a timetable is only looked at. */
const PRACTISED: ReadonlySet<FeatureName> = new Set<FeatureName>([
  "board",
  "book",
  "exercise",
  "film",
  "label",
  "menu",
  "shelf",
]);

/** The stations at which a class can be given something to practise, such as `restaurant/menu`. */
export const PRACTICE_STATIONS: readonly string[] = PLACES.flatMap(
  ({ id, stations }) =>
    stations
      .filter(({ feature }) => PRACTISED.has(feature))
      .map((station) => `${id}/${station.id}`),
);
