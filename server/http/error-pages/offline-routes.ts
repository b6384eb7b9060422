import { fileURLToPath } from "node:url";
import { type Request, Router } from "express";
import { renderErrorPage } from "../error-pages.ts";

const WORKER_FILE = fileURLToPath(
  new URL("offline-worker.js", import.meta.url),
);

/**
 * `/offline`: the page a browser keeps for when there is no line, with the
 * study's telephone on it, and the worker that shows it.
 */
export function createOfflineRoutes(
  findTelephone: (request: Request) => Promise<string>,
): Router {
  const router = Router();
  router.get("/offline", async (request, response) => {
    const telephone = await findTelephone(request);
    response
      .set({ "cache-control": "private, no-cache", vary: "accept-language" })
      .type("html")
      .send(renderErrorPage(request, { kind: "offline", telephone }));
  });
  router.get("/offline-worker.js", (_request, response) => {
    response.set("cache-control", "no-cache").sendFile(WORKER_FILE);
  });
  return router;
}
