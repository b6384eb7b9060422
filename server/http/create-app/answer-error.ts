import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler } from "express";
import { findTelephone } from "../error-pages/find-telephone.ts";
import { sendErrorPage, wantsPage } from "../error-pages.ts";
import type { HttpServices } from "../http-services.ts";
import { isStorageTrouble } from "../../storage/is-storage-trouble.ts";

const TOO_LARGE = 413;
const NOT_SAVED = 503;

/** The status an error brings along, where it is the client's fault; else 500. */
function readStatus(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 500
    ? status
    : 500;
}

/**
 * The last net of HTTP. The client's own faults get their status; a disk or a
 * database that takes nothing gets one plain refusal; all else is logged under
 * an id, which is everything that is told.
 */
export function answerError(services: HttpServices): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    const status = readStatus(error);
    if (status < 500)
      return void (
        response.headersSent ||
        response.status(status).json({
          ok: false,
          code: status === TOO_LARGE ? "too-long" : "bad-shape",
        })
      );
    const errorId = randomUUID();
    services.log.error(
      { err: error, errorId, path: request.path },
      "route failed",
    );
    if (response.headersSent) return void response.destroy();
    if (wantsPage(request)) {
      const telephone = await findTelephone(request, services);
      return sendErrorPage(request, response, 500, {
        kind: "server-error",
        telephone,
        errorId,
      });
    }
    if (isStorageTrouble(error))
      return void response
        .status(NOT_SAVED)
        .json({ ok: false, code: "not-saved", errorId });
    response.status(500).json({ ok: false, code: "server-error", errorId });
  };
}
