import type { ClassFilm } from "../../../shared/features/video.ts";
import { readBroughtFilm } from "../../../shared/features/video/brought-film.ts";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { findBuiltFile } from "../../built-files.ts";

/** One format after the other; the browser takes the first it knows. */
const FORMATS = ["webm", "mp4"];

/**
 * A film without controls, for the class steers it. It lies hidden in the page
 * until a panel shows it: a film that is taken out of its page would stop.
 */
export function createFilmElement(
  {
    station,
    film: id,
    language,
  }: Pick<ClassFilm, "station" | "film" | "language">,
  onBroken: () => void,
): HTMLVideoElement {
  const element = document.createElement("video");
  element.className = "film";
  element.playsInline = true;
  element.preload = "auto";
  element.addEventListener("error", onBroken);
  const addTrack = (src: string, srclang: string): void => {
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", src, srclang });
    element.append(track);
  };
  if (readBroughtFilm(station) !== null) {
    element.src = `/files/films/${id}`;
    addTrack(`/files/films/${id}/captions`, language);
  } else {
    element.poster = findBuiltFile(`films/${id}.webp`);
    for (const format of FORMATS) {
      const source = document.createElement("source");
      source.src = findBuiltFile(`films/${id}.${format}`);
      source.type = `video/${format}`;
      if (format === FORMATS.at(-1)) source.addEventListener("error", onBroken);
      element.append(source);
    }
    for (const each of LANGUAGES)
      addTrack(findBuiltFile(`films/${id}.${each}.vtt`), each);
  }
  hideFilm(element);
  return element;
}

/** Puts a film where it plays on unseen. */
export function hideFilm(element: HTMLVideoElement): void {
  const found = document.querySelector(".film-holder");
  const holder = found ?? document.createElement("div");
  holder.className = "film-holder";
  if (!found) document.body.append(holder);
  holder.append(element);
}
