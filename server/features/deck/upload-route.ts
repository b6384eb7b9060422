import type { Request, Response } from "express";
import { may } from "../../../shared/access/may.ts";
import {
  type DeckUploadOutcome,
  SLIDE_WORDS,
} from "../../../shared/features/deck.ts";
import {
  PICTURE_TYPES,
  readPictureType,
} from "../../../shared/features/deck/picture-head.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import { answerUpload } from "../answer-upload.ts";
import type { RouteServices } from "../server-feature.ts";
import { addDeck } from "./add-deck.ts";
import { readDeckLimits } from "./deck-limits.ts";
import { takeUpload } from "./take-upload.ts";

const typeOf = (header: string | undefined): string =>
  header?.split(";")[0]?.trim().toLowerCase() ?? "";

const isPictureType = (type: string): boolean =>
  PICTURE_TYPES.some((each) => each === type);

/** One line of words that come in an address; longer or odd ones are left out. */
function readDescription(raw: unknown): string {
  const text = typeof raw === "string" ? raw.trim() : "";
  return checkText(text, SLIDE_WORDS.description) ? "" : text;
}

/**
 * `POST /api/decks?title=&description=`: takes a PDF or a picture from those who lead and answers with
 * the deck made of it, or with why there is none. The header `X-Islet: 1`
 * keeps other sites out: browsers let no foreign page send it.
 */
export function createUploadRoute(
  services: RouteServices,
): (request: Request, response: Response) => Promise<void> {
  const { config, database, files, log } = services;
  const limits = readDeckLimits(config);
  /** Memberships with a file on its way. */
  const underway = new Set<string>();

  const judge = async (request: Request): Promise<DeckUploadOutcome | null> => {
    if (request.headers["x-islet"] !== "1")
      return { ok: false, code: "not-allowed" };
    const caller = await services.readCaller(request);
    if (!caller) return { ok: false, code: "not-signed-in" };
    if (!may(caller.role, "POST /api/decks"))
      return { ok: false, code: "not-allowed" };
    const type = typeOf(request.headers["content-type"]);
    const isPicture = isPictureType(type);
    if (!isPicture && type !== "application/pdf")
      return {
        ok: false,
        code: type.startsWith("image/") ? "not-picture" : "not-pdf",
      };
    const description = readDescription(request.query["description"]);
    // Whoever can't see it would be shown nothing at all.
    if (isPicture && description === "")
      return { ok: false, code: "picture-without-words" };
    const { membershipId, studyId } = caller;
    if (underway.has(membershipId) || underway.size >= limits.atOnce)
      return { ok: false, code: "too-fast" };
    underway.add(membershipId);
    try {
      const upload = await takeUpload(request, limits.caps.maxBytes);
      if (!upload.ok) {
        if (upload.code === "broken-off") return null;
        return {
          ok: false,
          code: isPicture ? "picture-too-large" : upload.code,
        };
      }
      // What it is said to be has to be what it is.
      if (isPicture && readPictureType(upload.bytes) === null)
        return { ok: false, code: "not-picture" };
      const { title } = request.query;
      const added = await addDeck({
        database,
        files,
        studyId,
        membershipId,
        title: typeof title === "string" ? title : "",
        bytes: upload.bytes,
        description,
        mayStill: async () => {
          const now = await services.readCaller(request);
          return now !== null && may(now.role, "POST /api/decks");
        },
        limits,
      });
      if (added.ok) return added;
      const { code, cause } = added;
      log.info({ code, cause, membershipId }, "a file was turned down");
      return { ok: false, code };
    } finally {
      underway.delete(membershipId);
    }
  };

  return (request, response) =>
    answerUpload(request, response, log, () => judge(request));
}
