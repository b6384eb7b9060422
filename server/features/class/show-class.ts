import { RunningClass } from "../../../shared/features/class.ts";
import type { Door } from "../../classes/who-may-come.ts";
import type { LiveAvatar, World } from "../context.ts";
import { keepOut } from "../door.ts";
import { CLASSROOM } from "../in-class.ts";
import { beginLead, followPresenter } from "./lead.ts";

/** Everybody whose avatar is in the classroom. */
export const inClassroom = (world: World): LiveAvatar[] =>
  [...world.avatars.values()].filter(
    (avatar) => avatar.state.place === CLASSROOM,
  );

/** The memberships of those whose line holds: a kept seat attends nothing. */
export const listAttending = (avatars: readonly LiveAvatar[]): string[] =>
  avatars
    .filter(({ state }) => state.connected)
    .map(({ caller }) => caller.membershipId);

/** A class that runs from now on, or goes on after a restart. */
export interface Begun {
  readonly id: string;
  readonly title: string;
  /** Who is let in. */
  readonly door: Door;
  readonly startedAt: Date;
}

/** Puts a running class into the live state, and brings out whoever it is not for. */
export function showRunning(
  world: World,
  begun: Begun,
  lead: { host: string; presenter: string; keptMs: number },
): void {
  const running = new RunningClass();
  running.id = begun.id;
  running.title = begun.door.named ? "" : begun.title;
  world.doors.set(CLASSROOM, begun.door);
  for (const each of inClassroom(world)) keepOut(world, each);
  running.startedAt = begun.startedAt.getTime();
  world.state.classes.set(CLASSROOM, running);
  beginLead(running, lead);
  followPresenter(world, CLASSROOM, running, world.nowMs());
}
