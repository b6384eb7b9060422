import type { Request, Response } from "express";
import * as z from "zod";
import { may } from "../../../shared/access/may.ts";
import {
  FILM_DESCRIPTION,
  FILM_TITLE,
  type FilmUploadOutcome,
} from "../../../shared/features/video.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import { refuse } from "../../../shared/protocol/refusals.ts";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { answerUpload } from "../answer-upload.ts";
import type { RouteServices } from "../server-feature.ts";
import { addFilm } from "./add-film.ts";
import { readFilmLimits } from "./film-limits.ts";
import { takeBody } from "./take-body.ts";

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

  return (request, response) =>
    answerUpload(request, response, log, () => judge(request));
}
