const BROUGHT = "study/";

/**
 * Where a film that staff brought is from, as a film of a station is from
 * `gym/film`; no place is called so.
 */
export const nameBroughtFilm = (id: string): string => `${BROUGHT}${id}`;

/** The id of a film that staff brought; `null` for a film of a station. */
export const readBroughtFilm = (source: string): string | null =>
  source.startsWith(BROUGHT) ? source.slice(BROUGHT.length) : null;
