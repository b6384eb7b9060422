import type { RunningClass } from "../../../shared/features/class.ts";
import type { LiveAvatar, World } from "../context.ts";
import { CLASSROOM } from "../in-class.ts";

/**
 * Who has joined the running class, as the log says. Who stands in the classroom is known a tick earlier than
 * who has come or gone, so that without it somebody could leave a class they never joined.
 */
const rolls = new WeakMap<World, Set<LiveAvatar>>();

function rollOf(world: World): Set<LiveAvatar> {
  const roll = rolls.get(world) ?? new Set();
  rolls.set(world, roll);
  return roll;
}

/** Records that somebody has joined the class; once, however often it is noticed. */
export function noteJoined(
  world: World,
  avatar: LiveAvatar,
  classId: string,
): void {
  const roll = rollOf(world);
  if (roll.has(avatar)) return;
  roll.add(avatar);
  world.record(avatar, { name: "class.joined", class: classId });
}

/**
 * Records that somebody who had joined has left the class.
 * @param gone from which place, and when where that is only noticed now
 */
export function noteGone(
  world: World,
  avatar: LiveAvatar,
  classId: string,
  gone: { readonly place: string; readonly occurredAtMs?: number },
): void {
  if (rollOf(world).delete(avatar))
    world.record(avatar, { name: "class.left", class: classId, ...gone });
}

/** Records for everybody who has joined that they have left: the class is over. */
export function closeRoll(
  world: World,
  { id, at }: Pick<RunningClass, "id" | "at">,
): void {
  for (const avatar of rollOf(world)) {
    const place = avatar.state.place === CLASSROOM ? CLASSROOM : at;
    noteGone(world, avatar, id, { place });
  }
}
