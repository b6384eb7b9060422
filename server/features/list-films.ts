import type { ClassFilm } from "../../shared/features/video.ts";
import { nameBroughtFilm } from "../../shared/features/video/brought-film.ts";
import { PLACES } from "../../shared/places/index.ts";
import { listBroughtFilms } from "../classes/films.ts";
import type { RequestContext } from "./context.ts";
import { describeBrought, readClassFilm } from "./read-class-film.ts";

/** The stations of the island that have a film. */
export const FILM_STATIONS: readonly string[] = PLACES.flatMap(
  ({ id, stations }) =>
    stations
      .filter(({ feature }) => feature === "film")
      .map((station) => `${id}/${station.id}`),
);

/** The films of a study: those that staff brought, then those of its stations. */
export async function listFilms(
  context: Pick<RequestContext, "readContent" | "database" | "caller">,
): Promise<ClassFilm[]> {
  const { database, caller } = context;
  const brought = await listBroughtFilms(database.db, caller.studyId);
  const found = await Promise.all(
    FILM_STATIONS.map(async (station) => {
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
