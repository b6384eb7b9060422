import { findStation } from "../../../shared/places/find-place.ts";
import type { App } from "../app.ts";
import { useStation } from "./use-station.ts";

/** Takes the person to a station such as `gym/routine`, and opens what it offers. */
export async function goAndDo(app: App, station: string): Promise<void> {
  const feature = findStation(station)?.station.feature;
  if (feature) await useStation(app, station, feature);
}
