import * as z from "zod";
import { filmContent } from "../film.ts";
import { classFilm } from "../video.ts";

/** A film that a class was shown, to play and to read; one that is deleted can't be had any more. */
export const shownFilm = classFilm.extend({
  transcript: filmContent.shape.transcript,
  isBrought: z
    .boolean()
    .describe("its transcript is words themselves, not keys of them"),
});
export type ShownFilm = z.infer<typeof shownFilm>;
