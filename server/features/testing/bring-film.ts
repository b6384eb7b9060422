import { readFileSync } from "node:fs";
import type {
  ClassFilm,
  FilmUploadOutcome,
} from "../../../shared/features/video.ts";
import type { Visitor } from "../../testing/visitor.ts";
import type { ClassHouse } from "./open-class.ts";

const CAPTIONS = "WEBVTT\n\n00:00.500 --> 00:02.000\nBeans & peas\n";

/** A short film that somebody brings to their study, with one caption. */
export const bringFilm = (
  { island }: ClassHouse,
  visitor: Visitor,
  title: string,
): Promise<ClassFilm> => postFilm(island.url, visitor, title);

/** The same, on the island at this address. */
export async function postFilm(
  url: string,
  visitor: Pick<Visitor, "cookie">,
  title: string,
): Promise<ClassFilm> {
  const film = readFileSync(
    new URL("../video/fixtures/tiny.webm", import.meta.url),
  );
  const query = new URLSearchParams({
    title,
    description: "A pan",
    language: "es",
  });
  const response = await fetch(`${url}/api/films?${query.toString()}`, {
    method: "POST",
    body: Buffer.concat([Buffer.from(CAPTIONS), film]),
    headers: {
      cookie: visitor.cookie,
      "x-islet": "1",
      "x-captions-bytes": String(CAPTIONS.length),
    },
  });
  const outcome = (await response.json()) as FilmUploadOutcome;
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.film;
}
