import type { ClassFilm } from "../../shared/features/video.ts";
import type { FilmContent } from "../../shared/features/film.ts";
import { NOT_REVIEWED } from "../../shared/features/review-mark.ts";
import { readBroughtFilm } from "../../shared/features/video/brought-film.ts";
import { type BroughtFilm, findBroughtFilm } from "../classes/films.ts";
import type { RequestContext } from "./context.ts";
import { readFilm } from "./read-film.ts";

/** A film that can be shown to a class, with what is said in it. */
export type ClassFilmContent = Omit<ClassFilm, "station"> &
  Omit<FilmContent, "id">;

/** A film of a station in the form of those that staff bring; its words are in the catalogues. */
const fromStation = (film: FilmContent): ClassFilmContent => {
  const { id, ...rest } = film;
  return { ...rest, film: id, title: "", description: "", language: "" };
};

/** What is shown of a film that staff brought. */
export function describeBrought(
  film: Omit<BroughtFilm, "captions">,
): Omit<ClassFilm, "station"> {
  const { id, title, description, language, seconds } = film;
  return { film: id, title, description, language, seconds };
}

/** The film of a station, or one that staff brought; `null` where there is none. */
export async function readClassFilm(
  context: Pick<RequestContext, "readContent" | "database" | "caller">,
  source: string,
): Promise<ClassFilmContent | null> {
  const id = readBroughtFilm(source);
  if (id === null) {
    const film = await readFilm(context, source);
    return film && fromStation(film);
  }
  const { database, caller } = context;
  const film = await findBroughtFilm(database.db, caller.studyId, id);
  if (!film) return null;
  return {
    ...describeBrought(film),
    ...NOT_REVIEWED,
    transcript: film.captions.map(({ fromS, text }) => ({
      atS: fromS,
      words: text,
    })),
  };
}
