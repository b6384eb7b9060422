import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import { appendAudit } from "../../audit/append-audit.ts";
import { keepClassTool } from "../../classes/class-tools.ts";
import { deleteFilm, findBroughtFilm } from "../../classes/films.ts";
import { keepShown } from "../../classes/shown.ts";
import { addJob } from "../../jobs/add-job.ts";
import { LET_FILES_GO } from "../../storage/files/let-files-go.ts";
import type { RequestContext } from "../context.ts";
import { describeDeed } from "../describe-deed.ts";
import { CLASSROOM, isInClass } from "../in-class.ts";
import { RefusedInside } from "../refused-inside.ts";

/** A file that was put so lately is spared; see the job. */
const FILE_STAYS_MS = 15 * 60_000;

/**
 * Deletes a film that staff brought. From now on nobody gets it; a class that
 * has it up is told, and a job takes the file away once nothing names it.
 */
export async function removeFilm(
  id: string,
  context: RequestContext,
): Promise<Outcome<Record<string, never>>> {
  const { caller, database, nowMs, world } = context;
  const { studyId } = caller;
  const found = await findBroughtFilm(database.db, studyId, id);
  if (!found) return refuse("not-found");
  const up = world?.state.videos.get(CLASSROOM);
  const classId = up?.film === id ? up.class : null;
  await context.commit(async (transaction, record) => {
    const key = await deleteFilm(transaction, studyId, id);
    if (key === null) throw new RefusedInside("not-found");
    const now = new Date(nowMs);
    if (classId !== null) {
      await keepClassTool(transaction, classId, "video", null, now);
      const where = { studyId, classId, place: CLASSROOM, at: now };
      await keepShown(transaction, where, { kind: "film-gone" });
      record({ name: "film.cleared", class: classId, item: id });
    }
    await addJob(transaction, {
      name: LET_FILES_GO,
      runAt: new Date(nowMs + FILE_STAYS_MS),
      payload: { keys: [key] },
    });
    await appendAudit(transaction, describeDeed(context, "film.removed", id));
    return {};
  });
  if (world && classId !== null) {
    world.state.videos.delete(CLASSROOM);
    world.tell("video.removed", { title: found.title }, (avatar) =>
      isInClass(world, avatar),
    );
  }
  return accept({});
}
