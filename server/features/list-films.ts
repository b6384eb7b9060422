import { PLACES } from "../../shared/places/index.ts";
import type { ReplyOf } from "../../shared/protocol/requests.ts";
import type { RequestContext } from "./context.ts";
import { readFilm } from "./read-film.ts";

/** The films of a study, by the station they are at. */
export async function listFilms(
  context: Pick<RequestContext, "readContent">,
): Promise<ReplyOf<"video.list">["films"]> {
  const stations = PLACES.flatMap(({ id, stations: all }) =>
    all
      .filter(({ feature }) => feature === "film")
      .map((station) => `${id}/${station.id}`),
  );
  const found = await Promise.all(
    stations.map(async (station) => ({
      station,
      film: await readFilm(context, station),
    })),
  );
  return found.flatMap(({ station, film }) =>
    film ? { station, film: film.id, seconds: film.seconds } : [],
  );
}
