import { LANGUAGES } from "../../../shared/words/languages.ts";
import { findBuiltFile } from "../../built-files.ts";

/** One format after the other; the browser takes the first it knows. */
const FORMATS = ["webm", "mp4"];

/**
 * A film without controls, for the class steers it. It lies hidden in the page
 * until a panel shows it: a film that is taken out of its page would stop.
 */
export function createFilmElement(
  id: string,
  onBroken: () => void,
): HTMLVideoElement {
  const element = document.createElement("video");
  element.className = "film";
  element.playsInline = true;
  element.preload = "auto";
  element.poster = findBuiltFile(`films/${id}.webp`);
  for (const format of FORMATS) {
    const source = document.createElement("source");
    source.src = findBuiltFile(`films/${id}.${format}`);
    source.type = `video/${format}`;
    if (format === FORMATS.at(-1)) source.addEventListener("error", onBroken);
    element.append(source);
  }
  for (const language of LANGUAGES) {
    const track = document.createElement("track");
    track.kind = "captions";
    track.src = findBuiltFile(`films/${id}.${language}.vtt`);
    track.srclang = language;
    element.append(track);
  }
  element.addEventListener("error", onBroken);
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
