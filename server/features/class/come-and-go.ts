import { DEFAULT_PARAMETERS } from "../../../shared/engagement/parameters.ts";
import type { RunningClass } from "../../../shared/features/class.ts";
import { noteEntered, noteLeft } from "../../classes/attendance.ts";
import { noteClassPresenter } from "../../classes/classes.ts";
import type { Database } from "../../storage/database.ts";
import { inTransaction } from "../../storage/write.ts";
import type { LiveAvatar, World } from "../context.ts";
import { CLASSROOM } from "../in-class.ts";
import { isLed, setPresenter } from "./lead.ts";
import { walkersOf } from "./on-the-way.ts";
import { noteGone, noteJoined } from "./roll.ts";

/** The memberships of those whose line holds: a kept seat attends nothing. */
export const listAttending = (avatars: readonly LiveAvatar[]): string[] =>
  avatars
    .filter(({ state }) => state.connected)
    .map(({ caller }) => caller.membershipId);

/** Notes that people are in a place of the class; whoever was on the way goes on with their stay. */
export async function comeIn(
  world: World,
  running: RunningClass,
  avatars: readonly LiveAvatar[],
  database: Database,
): Promise<void> {
  for (const avatar of avatars) {
    walkersOf(world).delete(avatar);
    noteJoined(world, avatar, running.id);
  }
  const now = new Date(world.nowMs());
  await inTransaction(database, (transaction) =>
    noteEntered(transaction, running.id, listAttending(avatars), now),
  );
  for (const avatar of avatars) {
    if (!avatar.state.isStaff || isLed(running)) continue;
    await noteClassPresenter(
      database.db,
      running.id,
      avatar.caller.membershipId,
    );
    setPresenter(running, avatar);
  }
}

/** Somebody has left a place of the class: on a trip they are on the way, else they have left the class. */
export async function goOut(
  world: World,
  running: RunningClass,
  avatar: LiveAvatar,
  { from, to }: { readonly from: string; readonly to: string | null },
  { db }: Database,
): Promise<void> {
  const atMs = world.nowMs();
  const isOnTrip = running.at !== CLASSROOM;
  if (isOnTrip && to !== null && avatar.state.connected) {
    walkersOf(world).set(avatar, { from, atMs });
    return;
  }
  noteGone(world, avatar, running.id, { place: from });
  const { membershipId } = avatar.caller;
  await noteLeft(db, running.id, membershipId, new Date(atMs));
}

/** Somebody on the way does not arrive: they left the class when they set out. */
export async function stopWalking(
  world: World,
  running: RunningClass,
  avatar: LiveAvatar,
  { db }: Pick<Database, "db">,
): Promise<void> {
  const setOut = walkersOf(world).get(avatar);
  if (!setOut) return;
  walkersOf(world).delete(avatar);
  const { from: place, atMs: occurredAtMs } = setOut;
  noteGone(world, avatar, running.id, { place, occurredAtMs });
  const { membershipId } = avatar.caller;
  await noteLeft(db, running.id, membershipId, new Date(occurredAtMs));
}

/** Whoever has been on the way for too long has gone elsewhere. */
export async function stopLateWalkers(
  world: World,
  running: RunningClass,
  nowMs: number,
  database: Pick<Database, "db">,
): Promise<void> {
  for (const [avatar, { atMs }] of walkersOf(world))
    if (nowMs - atMs > DEFAULT_PARAMETERS.classWalkMs)
      await stopWalking(world, running, avatar, database);
}
