import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import { may } from "../../../shared/access/may.ts";
import { writeCaptions } from "../../../shared/features/video/captions.ts";
import { type BroughtFilm, findBroughtFilm } from "../../classes/films.ts";
import { type Caller, identityOf } from "../../engagement/caller.ts";
import type { FileBody } from "../../storage/files.ts";
import type { RouteServices } from "../server-feature.ts";
import { mayReadFilm } from "./may-read-film.ts";

type Route = (request: Request, response: Response) => Promise<void>;

/**
 * A film is played by our own pages and does nothing else: who opens its
 * address by itself is handed a file. It is asked for anew each time, for it
 * may be deleted.
 */
const HEADERS = {
  "cache-control": "private, no-cache",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/**
 * `GET /files/films/:film` and its captions, for those of its study who may
 * see it; for everybody else it does not exist.
 */
export function createFilmRoutes(services: RouteServices): {
  readonly sendFilm: Route;
  readonly sendCaptions: Route;
} {
  const { db } = services.database;

  const findFor = async (
    caller: Caller,
    asked: unknown,
  ): Promise<BroughtFilm | null> => {
    if (!may(identityOf(caller), "GET /files/films/:film", "study"))
      return null;
    const film = await findBroughtFilm(db, caller.studyId, String(asked));
    return film && (await mayReadFilm(db, caller, film.id)) ? film : null;
  };

  const find = async (
    request: Request,
    response: Response,
  ): Promise<BroughtFilm | null> => {
    const caller = await services.readCaller(request);
    const film = caller && (await findFor(caller, request.params["film"]));
    if (!film)
      response
        .status(caller ? 404 : 401)
        .json({ ok: false, code: caller ? "not-found" : "not-signed-in" });
    return film;
  };

  return {
    async sendFilm(request, response) {
      const film = await find(request, response);
      if (!film) return;
      const file = await services.files.openFile(film.content);
      if (!file.ok)
        return void response.status(404).json({ ok: false, code: "not-found" });
      response.set({
        ...HEADERS,
        "accept-ranges": "bytes",
        "content-disposition": `attachment; filename="film.${film.kind}"`,
        "content-type": `video/${film.kind}`,
        etag: `"${film.content}"`,
      });
      await sendBody(request, response, file);
    },

    async sendCaptions(request, response) {
      const film = await find(request, response);
      if (!film) return;
      response
        .set({
          ...HEADERS,
          "content-disposition": 'attachment; filename="captions.vtt"',
          "content-type": "text/vtt; charset=utf-8",
        })
        .send(writeCaptions(film.captions));
    },
  };
}

/** Sends a file or the one part of it that is asked for, no faster than it is read. */
async function sendBody(
  request: Request,
  response: Response,
  { bytes, read }: FileBody,
): Promise<void> {
  const etag = String(response.get("etag"));
  if (request.fresh) return void response.status(304).end();
  const isSame = (request.get("if-range") ?? etag) === etag;
  const ranges = isSame ? request.range(bytes) : undefined;
  if (ranges === -1)
    return void response
      .status(416)
      .set("content-range", `bytes */${bytes}`)
      .end();
  // Several parts at once are the whole; no player asks for them.
  const part =
    Array.isArray(ranges) && ranges.type === "bytes" && ranges.length === 1
      ? ranges[0]
      : undefined;
  const { start, end } = part ?? { start: 0, end: bytes - 1 };
  if (part)
    response.status(206).set("content-range", `bytes ${start}-${end}/${bytes}`);
  response.set("content-length", String(end + 1 - start));
  if (request.method === "HEAD") return void response.end();
  // Whoever seeks breaks off the part before.
  await pipeline(Readable.from(read(start, end + 1)), response).catch(
    () => undefined,
  );
}
