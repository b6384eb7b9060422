import type { Kysely } from "kysely";
import { isClassPlace } from "../../../shared/features/class/is-class-place.ts";
import type { RunningClass } from "../../../shared/features/class.ts";
import { isTripPlace } from "../../../shared/places/trip-places.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import type { PayloadOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import { findClassTool } from "../../classes/class-tools.ts";
import type { Database } from "../../storage/database.ts";
import type { Tables } from "../../storage/tables.ts";
import type { RequestContext, World } from "../context.ts";
import { CLASSROOM, findPresenting, listInClass } from "../in-class.ts";
import { commitTool } from "../keep-tool.ts";
import { createTurnstile } from "../turnstile.ts";
import { comeIn } from "./come-and-go.ts";
import { walkersOf } from "./on-the-way.ts";
import { setDoor } from "./show-class.ts";

const passOneByOne = createTurnstile();

/** Whoever is where the class no longer is is on the way from now on, and whoever is where it comes to is in it. */
async function setOut(
  world: World,
  running: RunningClass,
  to: string,
  database: Database,
): Promise<void> {
  const door = world.doors.get(CLASSROOM);
  const before = listInClass(world);
  const from = running.at;
  running.at = to;
  running.hasWalked = true;
  if (from !== CLASSROOM) world.doors.delete(from);
  if (door) setDoor(world, running, door);
  const atMs = world.nowMs();
  const isThere = ({ state }: { state: { place: string } }): boolean =>
    isClassPlace(CLASSROOM, running, state.place);
  for (const avatar of before)
    if (!isThere(avatar) && !walkersOf(world).has(avatar))
      walkersOf(world).set(avatar, { from, atMs });
  const there = [...world.avatars.values()].filter(isThere);
  await comeIn(world, running, there, database);
}

/** Where a class that runs has walked to, the classroom where it is on no trip; and whether it has been on one. */
export async function findTrip(
  db: Kysely<Tables>,
  classId: string,
): Promise<{ at: string; hasWalked: boolean }> {
  const kept = await findClassTool(db, classId, "trip");
  const to = kept?.["to"];
  const isAway = typeof to === "string" && isTripPlace(to);
  return { at: isAway ? to : CLASSROOM, hasWalked: kept !== null };
}

/** The presenter walks with the class to another place, or back to the classroom. */
export async function walkClass(
  { to }: PayloadOf<"class.walk">,
  context: RequestContext,
): Promise<Outcome<ReplyOf<"class.walk">>> {
  const here = findPresenting(context);
  if (!here.ok) return here;
  const { world, running } = here;
  if (to !== CLASSROOM && !isTripPlace(to)) return refuse("not-found");
  return passOneByOne(world, async () => {
    if (running.at === to) return accept({});
    if (world.state.breakouts.has(CLASSROOM)) return refuse("at-tables");
    await commitTool(context, {
      classId: running.id,
      tool: "trip",
      entry: { to },
      fact: { name: "class.walked", payload: { to } },
    });
    if (world.state.classes.get(CLASSROOM) === running)
      await setOut(world, running, to, context.database);
    return accept({});
  });
}
