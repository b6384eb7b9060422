import { filmContent, type FilmContent } from "../../shared/features/film.ts";
import { findStation } from "../../shared/places/find-place.ts";
import type { RequestContext } from "./context.ts";
import { readContent } from "./read-content.ts";

/** A player may run a little past the end it was told. */
const END_TOLERANCE_S = 1;

/** The film of a station; `null` where none is shown. */
export async function readFilm(
  context: Pick<RequestContext, "readContent">,
  station: string,
): Promise<FilmContent | null> {
  if (findStation(station)?.station.feature !== "film") return null;
  return readContent(context, station, filmContent);
}

/** Whether all these parts lie within a film. */
export const mayHavePlayed = (
  { seconds }: { readonly seconds: number },
  segments: readonly (readonly [fromS: number, toS: number])[],
): boolean => segments.every(([, toS]) => toS <= seconds + END_TOLERANCE_S);
