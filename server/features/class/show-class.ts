import { RunningClass } from "../../../shared/features/class.ts";
import type { Door } from "../../classes/who-may-come.ts";
import type { World } from "../context.ts";
import { keepOut } from "../door.ts";
import { CLASSROOM } from "../in-class.ts";
import { beginLead, followPresenter } from "./lead.ts";

/** A class that runs from now on, or goes on after a restart. */
export interface Begun {
  readonly id: string;
  readonly title: string;
  /** Who is let in. */
  readonly door: Door;
  /** The place it is at: the classroom, or where it has walked to. */
  readonly at: string;
  /** Whether it has been on a trip. */
  readonly hasWalked: boolean;
  readonly startedAt: Date;
}

/** Lets those into the places of a class whom it is for, and brings all others out. */
export function setDoor(world: World, { at }: RunningClass, door: Door): void {
  const before = world.doors.get(CLASSROOM);
  for (const place of [CLASSROOM, at]) world.doors.set(place, door);
  for (const each of world.avatars.values()) keepOut(world, each, before);
}

/** What the live state says of a class: its title is for those alone who may come. */
export const titleFor = ({ named }: Door, title: string): string =>
  named ? "" : title;

/** Puts a running class into the live state, and brings out whoever it is not for. */
export function showRunning(
  world: World,
  begun: Begun,
  lead: { host: string; presenter: string; keptMs: number },
): void {
  const running = new RunningClass();
  running.id = begun.id;
  running.title = titleFor(begun.door, begun.title);
  running.at = begun.at;
  running.hasWalked = begun.hasWalked;
  setDoor(world, running, begun.door);
  running.startedAt = begun.startedAt.getTime();
  world.state.classes.set(CLASSROOM, running);
  beginLead(running, lead);
  followPresenter(world, CLASSROOM, running, world.nowMs());
}
