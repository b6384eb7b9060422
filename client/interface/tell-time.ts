import { formatTime } from "../../shared/units/format-measure.ts";
import { units } from "../features/units/unit-settings.ts";

/** The time of day of an instant in the person's own zone, on the clock they have chosen, such as "6:05 PM". `atMs` is milliseconds since 1970. */
export function tellTime(atMs: number, language: string): string {
  return formatTime(atMs, units.now.value.clock, language);
}
