import { isClassPlace } from "../../../shared/features/class/is-class-place.ts";
import type { RunningClass } from "../../../shared/features/class.ts";
import type { LiveAvatar, World } from "../context.ts";
import { mayEnter } from "../door.ts";

/** Somebody has left one place of a class on a trip, and not yet come into the other. */
interface SetOut {
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

const walkers = new WeakMap<World, Map<LiveAvatar, SetOut>>();

/** Who is on the way between two places of the running class; there is one map for each island. */
export function walkersOf(world: World): Map<LiveAvatar, SetOut> {
  const known = walkers.get(world) ?? new Map<LiveAvatar, SetOut>();
  walkers.set(world, known);
  return known;
}

/**
 * Whether an avatar takes part in a running class: in the room it is held in,
 * where it has walked to, or on the way.
 * @param room where it is held
 */
export const takesPart = (
  world: World,
  room: string,
  running: RunningClass,
  avatar: LiveAvatar,
): boolean =>
  isClassPlace(room, running, avatar.state.place) ||
  (walkersOf(world).has(avatar) && mayEnter(world, avatar.caller, room));
