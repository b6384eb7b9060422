import { randomUUID } from "node:crypto";
import type { Request, Response } from "express";
import type { Logger } from "pino";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import { drain } from "./drain.ts";

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "pdf-too-large": 413,
  "picture-too-large": 413,
  "film-too-large": 413,
  "not-pdf": 415,
  "not-picture": 415,
  "not-film": 415,
  "too-fast": 429,
  "server-error": 500,
  "storage-full": 507,
};
/** What became of an upload. */
type Judged =
  { readonly ok: true } | { readonly ok: false; readonly code: RefusalCode };

/** Understood, and not to be processed. */
const UNPROCESSABLE = 422;

/**
 * Answers an upload with what became of it, and lets what is left of a refused
 * one run to nowhere. What goes wrong unexpectedly is logged with an id that
 * the answer names.
 * @param judge takes the upload; gives `null` where it broke off on its way
 */
export async function answerUpload(
  request: Request,
  response: Response,
  log: Logger,
  judge: () => Promise<Judged | null>,
): Promise<void> {
  const outcome = await judge().catch((error: unknown) => {
    // Nobody is there any more to be answered.
    if (request.destroyed && !request.complete) return null;
    const errorId = randomUUID();
    log.error({ err: error, errorId }, "upload failed");
    return { ok: false, code: "server-error", errorId } as const;
  });
  if (!outcome) return;
  if (!request.complete) drain(request);
  response
    .status(outcome.ok ? 201 : (STATUS[outcome.code] ?? UNPROCESSABLE))
    .json(outcome);
}
