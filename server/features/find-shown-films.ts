import {
  type ShownFilm,
  shownFilm,
} from "../../shared/features/video/shown-film.ts";
import { nameBroughtFilm } from "../../shared/features/video/brought-film.ts";
import type { RequestContext } from "./context.ts";
import { FILM_STATIONS } from "./list-films.ts";
import { readClassFilm } from "./read-class-film.ts";

/** The films of these ids that are still there, each once: those that staff brought, and those of the island. */
export async function findShownFilms(
  context: Pick<RequestContext, "readContent" | "database" | "caller">,
  ids: readonly string[],
): Promise<ShownFilm[]> {
  const found = await Promise.all(
    [...new Set(ids)].map((id) => findOne(context, id)),
  );
  return found.flat();
}

async function findOne(
  context: Parameters<typeof findShownFilms>[0],
  id: string,
): Promise<ShownFilm[]> {
  const own = nameBroughtFilm(id);
  for (const station of [own, ...FILM_STATIONS]) {
    const film = await readClassFilm(context, station);
    if (film?.film === id)
      return [
        shownFilm.parse({ ...film, station, isBrought: station === own }),
      ];
  }
  return [];
}
