import type { Request, Response } from "express";
import * as z from "zod";
import { may } from "../../../shared/access/may.ts";
import { identityOf } from "../../engagement/caller.ts";
import type { RouteServices } from "../server-feature.ts";
import { mayReadDeck } from "./may-read-deck.ts";
import { findSlideImage } from "./slide-records.ts";

const address = z.object({
  deck: z.uuid(),
  number: z.coerce.number().int().min(1).max(1000),
});

/** A picture is shown and nothing else, even when somebody opens its address by itself. */
const HEADERS = {
  "cache-control": "private, max-age=31536000, immutable",
  "content-type": "image/webp",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/**
 * `GET /files/slides/:deck/:number`: the picture of a slide, for those of its
 * study who may read the deck. For everybody else it does not exist.
 */
export function createSlideRoute(
  services: RouteServices,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const caller = await services.readCaller(request);
    if (!caller)
      return void response
        .status(401)
        .json({ ok: false, code: "not-signed-in" });
    const asked = address.safeParse(request.params);
    const mayLook = may(
      identityOf(caller),
      "GET /files/slides/:deck/:number",
      "study",
    );
    const key =
      asked.success &&
      mayLook &&
      (await mayReadDeck(services.database.db, caller, asked.data.deck))
        ? await findSlideImage(
            services.database.db,
            caller.studyId,
            asked.data.deck,
            asked.data.number,
          )
        : null;
    const file = key === null ? null : await services.files.readFile(key);
    if (!file?.ok)
      return void response.status(404).json({ ok: false, code: "not-found" });
    response.set(HEADERS).send(file.bytes);
  };
}
