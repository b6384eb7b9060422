import type { ClassFilm } from "../../shared/features/video.ts";
import { nameBroughtFilm } from "../../shared/features/video/brought-film.ts";
import { PLACES } from "../../shared/places/index.ts";
import { listBroughtFilms } from "../classes/films.ts";
import type { RequestContext } from "./context.ts";
import { describeBrought, readClassFilm } from "./read-class-film.ts";

/** The films of a study: those that staff brought, then those of its stations. */
export async function listFilms(
  context: Pick<RequestContext, "readContent" | "database" | "caller">,
): Promise<ClassFilm[]> {
  const { database, caller } = context;
  const brought = await listBroughtFilms(database.db, caller.studyId);
  const stations = PLACES.flatMap(({ id, stations: all }) =>
    all
      .filter(({ feature }) => feature === "film")
      .map((station) => `${id}/${station.id}`),
  );
  const found = await Promise.all(
    stations.map(async (station) => {
      const film = await readClassFilm(context, station);
      return film ? [{ ...film, station }] : [];
    }),
  );
  return [
    ...brought.map((each) => ({
      ...describeBrought(each),
      station: nameBroughtFilm(each.id),
    })),
    ...found.flat(),
  ];
}
