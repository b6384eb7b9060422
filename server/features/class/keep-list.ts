import type { RunningClass } from "../../../shared/features/class.ts";
import { findTitle } from "../../classes/classes.ts";
import { findDoor } from "../../classes/who-may-come.ts";
import type { Database } from "../../storage/database.ts";
import type { World } from "../context.ts";
import { CLASSROOM } from "../in-class.ts";
import { setDoor, titleFor } from "./show-class.ts";

/** Within five seconds of being taken off the list one is out, whoever changed it. */
const READ_EVERY_MS = 2000;

const readAtMs = new WeakMap<RunningClass, number>();

/** Reads again whom a class is for, and brings out whoever it is for no longer. */
export async function keepList(
  world: World,
  running: RunningClass,
  nowMs: number,
  { db }: Pick<Database, "db">,
): Promise<void> {
  if (nowMs - (readAtMs.get(running) ?? -Infinity) < READ_EVERY_MS) return;
  readAtMs.set(running, nowMs);
  const door = await findDoor(db, running.id);
  const isHidden = running.title === "";
  const title =
    isHidden === (door.named !== null)
      ? running.title
      : titleFor(door, await findTitle(db, running.id));
  if (world.state.classes.get(CLASSROOM) !== running) return;
  running.title = title;
  setDoor(world, running, door);
}
