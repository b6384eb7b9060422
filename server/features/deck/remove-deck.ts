import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import { addJob } from "../../jobs/add-job.ts";
import { LET_FILES_GO } from "../../storage/files/let-files-go.ts";
import type { RequestContext } from "../context.ts";
import { deleteDeck, findDeck } from "./deck-records.ts";

/** Whoever reads its slides just now reads on for a while. */
const FILES_STAY_MS = 15 * 60_000;

/**
 * Takes a deck away for good. Its pictures may be those of another deck too, so
 * a job lets go of them later, once it has seen that nothing names them.
 */
export async function removeDeck(
  id: string,
  context: RequestContext,
): Promise<Outcome<{ title: string }>> {
  const { database, caller, world, nowMs } = context;
  const found = await findDeck(database.db, caller.studyId, id);
  if (!found) return refuse("not-found");
  const shown = [...(world?.state.projectors.values() ?? [])];
  if (shown.some(({ deck }) => deck === id)) return refuse("deck-on-screen");
  const reply = await context.commit(async (transaction) => {
    const keys = await deleteDeck(transaction, id);
    await addJob(transaction, {
      name: LET_FILES_GO,
      runAt: new Date(nowMs + FILES_STAY_MS),
      payload: { keys },
    });
    return { title: found.title };
  });
  return accept(reply);
}
