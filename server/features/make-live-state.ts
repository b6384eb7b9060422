import {
  CLASS_SLICE_NAMES,
  ClassState,
  type LiveState,
  OPEN_SLICE_NAMES,
  WorldState,
} from "../../shared/protocol/state.ts";

/** The live state of an island that comes up: what everybody sees, what is shown in class, and both as features see them. */
export function makeLiveState(): {
  readonly open: WorldState;
  readonly inClass: ClassState;
  readonly all: LiveState;
} {
  const open = new WorldState();
  const inClass = new ClassState();
  const all = { avatars: open.avatars } as LiveState;
  for (const name of OPEN_SLICE_NAMES)
    Object.assign(all, { [name]: open[name] });
  for (const name of CLASS_SLICE_NAMES)
    Object.assign(all, { [name]: inClass[name] });
  return { open, inClass, all };
}
