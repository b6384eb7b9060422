import type { RequestHandler } from "express";
import { findTelephone } from "../error-pages/find-telephone.ts";
import { sendErrorPage, wantsPage } from "../error-pages.ts";
import type { Stage } from "../health.ts";
import type { HttpServices } from "../http-services.ts";
import { isOwnOrigin } from "../is-own-request.ts";
import { STOP_PATH } from "../../mail/stop-token.ts";
import { readHost } from "../trusted-proxy.ts";

const READ_ONLY = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * What every request has to pass before any route sees it: it names our host,
 * the island is not going down, and a write comes from one of our own pages.
 */
export function guardDoor(door: {
  readonly services: HttpServices;
  readonly upkeep: {
    readonly stage: () => Stage;
    readonly isOwnHost: (host: string | undefined) => boolean;
  };
  readonly isProxy: (address: string | undefined) => boolean;
}): RequestHandler {
  const { services, upkeep, isProxy } = door;
  return async (request, response, next) => {
    if (!upkeep.isOwnHost(readHost(request, isProxy))) {
      if (!wantsPage(request))
        return void response
          .status(403)
          .json({ ok: false, code: "not-allowed" });
      return sendErrorPage(request, response, 403, {
        kind: "refused",
        telephone: "",
      });
    }
    if (upkeep.stage() === "stopping") {
      response.set("connection", "close").set("retry-after", "10");
      // A client that gets no answer asks again, with the same id, once we are back.
      if (!wantsPage(request)) return void request.socket.destroy();
      const telephone = await findTelephone(request, services);
      return sendErrorPage(request, response, 503, {
        kind: "maintenance",
        telephone,
      });
    }
    if (
      !READ_ONLY.has(request.method) &&
      // Mail programs post there by themselves; the link itself is the proof.
      !request.path.startsWith(STOP_PATH) &&
      (!isOwnOrigin(request.headers, services.config.publicUrl) ||
        request.headers["x-islet"] !== "1")
    )
      return void response.status(403).json({ ok: false, code: "not-allowed" });
    next();
  };
}
