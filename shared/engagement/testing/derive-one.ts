import type { PersonEngagement } from "../derivation/derive-person.ts";
import type { LogEvent } from "../event-record.ts";
import { derive } from "./make-log.ts";

/** Derives a log of one person. */
export function deriveOne(events: readonly LogEvent[]): PersonEngagement {
  const [first] = derive(events).people;
  if (first === undefined) throw new Error("nobody was derived");
  return first;
}
