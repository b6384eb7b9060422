import { existsSync } from "node:fs";
import { Router } from "express";

const CLIENT_DIST = new URL("../../../client/dist/", import.meta.url).pathname;
/** The pages of coming in, of people and the board; each is the same small program. */
const PAGES = [
  "/board",
  "/calendar",
  "/join",
  "/me",
  "/people",
  "/recordings",
  "/research",
  "/review",
  "/study",
  "/set-up",
  "/second-factor",
];

export function createClientPages(): Router {
  const router = Router();
  router.get(PAGES, (_request, response, next) => {
    if (!existsSync(`${CLIENT_DIST}index.html`)) return next();
    response.setHeader("cache-control", "no-cache");
    response.sendFile("index.html", { root: CLIENT_DIST });
  });
  return router;
}
