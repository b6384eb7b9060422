import type { ClassFilm } from "../../../shared/features/video.ts";
import type { App } from "../../interface/app.ts";

/** The title of a film: its own, or the catalogue's for a film of the island. */
export const nameFilm = (
  app: Pick<App, "t">,
  { film, title }: Pick<ClassFilm, "film" | "title">,
): string => title || app.t(`film.${film}.title`);
