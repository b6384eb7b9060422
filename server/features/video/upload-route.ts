import { randomUUID } from "node:crypto";
import type { Request, Response } from "express";
import * as z from "zod";
import { may } from "../../../shared/access/may.ts";
import {
  FILM_DESCRIPTION,
  FILM_TITLE,
  type FilmUploadOutcome,
} from "../../../shared/features/video.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import { type RefusalCode, refuse } from "../../../shared/protocol/refusals.ts";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { drain } from "../drain.ts";
import type { RouteServices } from "../server-feature.ts";
import { addFilm } from "./add-film.ts";
import { readFilmLimits } from "./film-limits.ts";
import { takeBody } from "./take-body.ts";

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "film-too-large": 413,
  "not-film": 415,
  "too-fast": 429,
  "server-error": 500,
  "storage-full": 507,
};
/** Understood, and not to be processed. */
const UNPROCESSABLE = 422;

const wordsShape = z.object({
  title: z.string().trim(),
  description: z.string().trim().default(""),
  language: z.enum(LANGUAGES),
});

/**
 * `POST /api/films?title=&description=&language=`: takes a film from those who
 * lead. The body is its captions (WebVTT), as many bytes as the header
 * `X-Captions-Bytes` says, and then the film (WebM or MP4). The header
 * `X-Islet: 1` keeps other sites out: browsers let no foreign page send it.
 */
export function createUploadRoute(
  services: RouteServices,
): (request: Request, response: Response) => Promise<void> {
  const { config, database, files, log } = services;
  const limits = readFilmLimits(config);
  /** Memberships with a film on its way. */
  const underway = new Set<string>();
  const readStaff = async (request: Request) => {
    const caller = await services.readCaller(request);
    if (!caller) return refuse("not-signed-in");
    if (!may(caller.role, "POST /api/films")) return refuse("not-allowed");
    return { ok: true as const, caller };
  };

  const judge = async (request: Request): Promise<FilmUploadOutcome> => {
    if (request.headers["x-islet"] !== "1") return refuse("not-allowed");
    const staff = await readStaff(request);
    if (!staff.ok) return staff;
    const words = wordsShape.safeParse(request.query);
    if (!words.success) return refuse("bad-shape");
    const { title, description } = words.data;
    const fault =
      checkText(title, FILM_TITLE) ??
      (description === "" ? null : checkText(description, FILM_DESCRIPTION));
    if (fault) return refuse(fault);
    const captionsBytes = Number(request.headers["x-captions-bytes"] ?? 0);
    if (!Number.isSafeInteger(captionsBytes)) return refuse("bad-shape");
    const sentBytes = Number(request.headers["content-length"] ?? 0);
    if (sentBytes - captionsBytes > limits.maxFileBytes)
      return refuse("film-too-large");
    const { membershipId, studyId } = staff.caller;
    if (underway.has(membershipId) || underway.size >= config.decksAtOnce)
      return refuse("too-fast");
    underway.add(membershipId);
    const body = takeBody(request, config.filmStallSeconds * 1000);
    try {
      return await addFilm({
        ...words.data,
        database,
        files,
        studyId,
        membershipId,
        captionsBytes,
        body,
        mayStill: async () => (await readStaff(request)).ok,
        limits,
      });
    } finally {
      await body.end();
      underway.delete(membershipId);
    }
  };

  return async (request, response) => {
    const outcome = await judge(request).catch(
      (error: unknown): FilmUploadOutcome | null => {
        // Nobody is there any more to be answered.
        if (request.destroyed && !request.complete) return null;
        const errorId = randomUUID();
        log.error({ err: error, errorId }, "the upload of a film failed");
        return { ok: false, code: "server-error", errorId };
      },
    );
    if (!outcome) return;
    if (!request.complete) drain(request);
    response
      .status(outcome.ok ? 201 : (STATUS[outcome.code] ?? UNPROCESSABLE))
      .json(outcome);
  };
}
