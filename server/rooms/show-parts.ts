import {
  ClassPart,
  NO_PART,
  type PartFacts,
} from "../../shared/protocol/state.ts";
import type { LiveWorld } from "./live-world.ts";

const KEYS = Object.keys(NO_PART) as readonly (keyof PartFacts)[];

function adopt(to: PartFacts, from: PartFacts): void {
  for (const key of KEYS)
    if (to[key] !== from[key]) Object.assign(to, { [key]: from[key] });
}

/**
 * Brings what people do in class into the live state: for everybody to see, or,
 * in a class for named people, only with what is shown there.
 */
export function showParts({ avatars, doors, inClass }: LiveWorld): void {
  for (const id of inClass.parts.keys())
    if (!avatars.has(id)) inClass.parts.delete(id);
  for (const { id, state, part } of avatars.values()) {
    const isForNamed = (doors.get(state.place)?.named ?? null) !== null;
    adopt(state, isForNamed ? NO_PART : part);
    const isAtRest = KEYS.every((key) => part[key] === NO_PART[key]);
    if (!isForNamed || isAtRest) {
      if (inClass.parts.has(id)) inClass.parts.delete(id);
      continue;
    }
    const shown = inClass.parts.get(id) ?? new ClassPart();
    adopt(shown, part);
    inClass.parts.set(id, shown);
  }
}
