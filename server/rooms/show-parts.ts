import {
  ClassPart,
  NO_PART,
  type PartFacts,
} from "../../shared/protocol/state.ts";
import { walkersOf } from "../features/class/on-the-way.ts";
import { CLASSROOM } from "../features/in-class.ts";
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
export function showParts(world: LiveWorld): void {
  const { avatars, doors, inClass } = world;
  const walkers = walkersOf(world);
  for (const id of inClass.parts.keys())
    if (!avatars.has(id)) inClass.parts.delete(id);
  for (const islander of avatars.values()) {
    const { id, state, part } = islander;
    const place = walkers.has(islander) ? CLASSROOM : state.place;
    const isForNamed = (doors.get(place)?.named ?? null) !== null;
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
