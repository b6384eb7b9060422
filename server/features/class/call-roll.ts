import type { RollEntry } from "../../../shared/features/class.ts";
import type { OutcomeOf } from "../../../shared/protocol/requests.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { listRoll } from "../../classes/attendance.ts";
import type { RequestContext } from "../context.ts";
import { CLASSROOM, listInClass } from "../in-class.ts";

const secondsAfter = (startMs: number, at: Date | null): number =>
  at ? Math.max(0, Math.round((at.getTime() - startMs) / 1000)) : 0;

function tellPresence(
  isConnected: boolean | undefined,
  hasCome: boolean,
): RollEntry["state"] {
  if (isConnected === undefined) return hasCome ? "left" : "awaited";
  return isConnected ? "here" : "away";
}

/** Who is in the running class, who came late, and who is awaited, for those who lead. */
export async function callRoll({
  world,
  database,
}: RequestContext): Promise<OutcomeOf<"class.roll">> {
  const running = world?.state.classes.get(CLASSROOM);
  if (!world || !running) return refuse("no-class");
  const here = new Map(
    listInClass(world).map(({ caller, state }) => [
      caller.membershipId,
      state.connected,
    ]),
  );
  const rows = await listRoll(database.db, running.id, world.study.id);
  return accept({
    people: rows.map(({ membershipId, cameAt, stays, ...person }) => ({
      ...person,
      gaps: Math.max(0, stays - 1),
      state: tellPresence(here.get(membershipId), cameAt !== null),
      lateSeconds: secondsAfter(running.startedAt, cameAt),
    })),
  });
}
