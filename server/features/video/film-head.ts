/** What is found of a container: how long it plays, `null` where it does not say. */
export type FilmHead =
  | { readonly ok: true; readonly seconds: number | null }
  | { readonly ok: false };
