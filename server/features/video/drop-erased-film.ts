import { readBroughtFilm } from "../../../shared/features/video/brought-film.ts";
import { keepClassTool } from "../../classes/class-tools.ts";
import { isFilmKept } from "../../classes/films.ts";
import { keepShown } from "../../classes/shown.ts";
import type { Database } from "../../storage/database.ts";
import { inTransaction } from "../../storage/write.ts";
import type { World } from "../context.ts";
import { CLASSROOM, isInClass } from "../in-class.ts";

/**
 * Takes the film of the class from the screen where it is no longer kept, for
 * the person who brought it was erased, by whatever process. Its title is not
 * told: it was theirs.
 */
export async function dropErasedFilm(
  world: World,
  database: Database,
): Promise<void> {
  const up = world.state.videos.get(CLASSROOM);
  const id = up ? readBroughtFilm(up.station) : null;
  if (!up || id === null) return;
  const studyId = world.study.id;
  if (await isFilmKept(database.db, studyId, id)) return;
  const classId = up.class;
  const at = new Date(world.nowMs());
  await inTransaction(database, async (transaction) => {
    await keepClassTool(transaction, classId, "video", null, at);
    const where = { studyId, classId, place: CLASSROOM, at };
    await keepShown(transaction, where, { kind: "film-gone" });
  });
  world.record(null, { name: "film.cleared", class: classId, item: id });
  world.state.videos.delete(CLASSROOM);
  world.tell("video.removed", { title: "" }, (avatar) =>
    isInClass(world, avatar),
  );
}
