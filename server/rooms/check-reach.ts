import { findStation } from "../../shared/places/find-place.ts";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import { isInReach } from "../../shared/simulation/is-in-reach.ts";

/**
 * Whether somebody may use the station a payload names: it exists, offers this
 * feature, and is within reach. Gives the reason when not.
 */
export function checkReach(
  payload: unknown,
  feature: string,
  from: { readonly x: number; readonly z: number } | null,
): RefusalCode | null {
  const id =
    typeof payload === "object" && payload !== null && "station" in payload
      ? payload.station
      : undefined;
  if (typeof id !== "string") return "bad-shape";
  const found = findStation(id);
  if (!found || found.station.feature !== feature) return "not-found";
  if (!from) return "not-on-island";
  return isInReach(found.place, found.station, from) ? null : "too-far";
}
