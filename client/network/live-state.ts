import { signal } from "@preact/signals";
import {
  CLASS_SLICE_NAMES,
  type ClassState,
  OPEN_SLICE_NAMES,
  type PartFacts,
  type WorldState,
} from "../../shared/protocol/state.ts";
import type { AvatarFacts, Slices } from "../interface/app.ts";
import { createSlices } from "./create-slices.ts";

/** Whether two flat objects hold the same values. */
function isSame<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.every((key) => a[key] === b[key]);
}

/**
 * Copies a state map into plain objects. Entries that have not changed keep
 * their identity, and the map keeps its own when none has: what is drawn from
 * it is drawn again only for a reason.
 */
function copyMap<Source, Facts extends object>(
  old: ReadonlyMap<string, Facts>,
  source: { forEach(each: (value: Source, key: string) => void): void },
  copy: (value: Source, key: string) => Facts,
): ReadonlyMap<string, Facts> {
  const fresh = new Map<string, Facts>();
  let isChanged = false;
  source.forEach((value, key) => {
    const facts = copy(value, key);
    const known = old.get(key);
    const kept = known && isSame(known, facts) ? known : facts;
    if (kept !== known) isChanged = true;
    fresh.set(key, kept);
  });
  return isChanged || fresh.size !== old.size ? fresh : old;
}

const toFacts = (entry: { toJSON(): object }): object => entry.toJSON();

const readPart = ({ hand, handAt, table, hasFloor }: PartFacts): PartFacts => ({
  hand,
  handAt,
  table,
  hasFloor,
});

/** The live state as signals of plain values. */
export function createLiveState() {
  const avatars = signal<ReadonlyMap<string, AvatarFacts>>(new Map());
  const slices = createSlices();
  return {
    avatars,
    slices: slices as Slices,
    /** Takes over what the server's state says now. */
    take(state: WorldState, shown: ClassState): void {
      avatars.value = copyMap(avatars.value, state.avatars, (avatar, id) => ({
        id,
        number: avatar.number,
        name: avatar.name,
        isStaff: avatar.isStaff,
        isGuest: avatar.isGuest,
        look: avatar.look,
        place: avatar.place,
        seat: avatar.seat,
        gesture: avatar.gesture,
        ...readPart(shown.parts.get(id) ?? avatar),
        speaking: avatar.speaking,
        connected: avatar.connected,
        inTextView: avatar.inTextView,
      }));
      for (const name of OPEN_SLICE_NAMES)
        slices[name].value = copyMap(slices[name].value, state[name], toFacts);
      for (const name of CLASS_SLICE_NAMES)
        slices[name].value = copyMap(slices[name].value, shown[name], toFacts);
    },
  };
}
