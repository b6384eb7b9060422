import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import { countAttended, noteEntered } from "../../classes/attendance.ts";
import { endClass } from "../../classes/classes.ts";
import type { RequestContext } from "../context.ts";
import { CLASSROOM, listInClass } from "../in-class.ts";
import { listAttending, stopWalking } from "./come-and-go.ts";
import { walkersOf } from "./on-the-way.ts";
import { closeRoll, noteJoined } from "./roll.ts";

/** Ends the class of the island, and tells how many attended it. */
export async function finishClass(
  context: RequestContext,
): Promise<Outcome<ReplyOf<"class.end">>> {
  const { world } = context;
  const running = world?.state.classes.get(CLASSROOM);
  if (!world || !running) return refuse("no-class");
  const { id, at } = running;
  const now = new Date(context.nowMs);
  for (const walker of walkersOf(world).keys())
    await stopWalking(world, running, walker, context.database);
  const present = listInClass(world);
  const reply = await context.commit(async (transaction, record) => {
    // The next tick would have noticed whoever came in since the last one.
    await noteEntered(transaction, id, listAttending(present), now);
    await endClass(transaction, id, now);
    record({ name: "class.ended", class: id });
    return { attended: await countAttended(transaction, id) };
  });
  world.state.classes.delete(CLASSROOM);
  for (const place of [CLASSROOM, at]) world.doors.delete(place);
  for (const each of present) noteJoined(world, each, id);
  closeRoll(world, { id, at });
  world.tell("class.ended", { id });
  return accept(reply);
}
