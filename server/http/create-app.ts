import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import { features } from "../features/index.ts";
import type { ServerFeature } from "../features/server-feature.ts";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import type { HttpServices } from "./http-services.ts";
import { createIslandRoutes } from "./island-routes.ts";
import { isOwnOrigin } from "./is-own-request.ts";
import { readSignedIn } from "./read-asker.ts";
import { createSignInRoutes } from "./sign-in-routes.ts";

const CLIENT_DIST = new URL("../../client/dist/", import.meta.url).pathname;
const BUILT_ASSETS = new URL("../../assets/built/", import.meta.url).pathname;
/** Addresses of the client's own pages; each is the same small program. */
const PAGES = ["/", "/come-in", "/desk"];
const READ_ONLY = new Set(["GET", "HEAD", "OPTIONS"]);

/** Everything Islet serves over HTTP. */
export function createApp(services: HttpServices): Express {
  const { config, log, database } = services;
  const app = express();
  app.disable("x-powered-by");
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", "data:", "blob:"],
          connectSrc: ["'self'", "ws:", "wss:", "blob:"],
          workerSrc: ["'self'", "blob:"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: config.publicUrl ? [] : null,
        },
      },
      strictTransportSecurity: config.publicUrl !== undefined,
      crossOriginEmbedderPolicy: false,
    }),
  );
  app.use((request, response, next) => {
    if (
      !READ_ONLY.has(request.method) &&
      (!isOwnOrigin(request.headers, config.publicUrl) ||
        request.headers["x-islet"] !== "1")
    )
      return void response.status(403).json({ ok: false, code: "not-allowed" });
    next();
  });

  app.get("/healthz", (_request, response) => void response.send("ok"));
  app.get("/readyz", async (_request, response) => {
    if (!services.isReady()) return void response.status(503).send("starting");
    await database.db.selectFrom("study").select("id").limit(1).execute();
    response.send("ready");
  });
  app.use(createSignInRoutes(services));
  app.use(createIslandRoutes(services));
  const sides: readonly ServerFeature<FeatureDeclaration>[] =
    Object.values(features);
  for (const side of sides)
    side.routes?.(app, {
      database,
      files: services.files,
      log,
      readCaller: async (request) =>
        (await readSignedIn(request.headers, services))?.caller ?? null,
    });

  app.use("/assets/built", express.static(BUILT_ASSETS, { maxAge: "1h" }));
  app.use(
    express.static(CLIENT_DIST, {
      index: false,
      setHeaders(response, path) {
        // Built files carry a hash in their name.
        if (path.includes("/assets/"))
          response.setHeader(
            "cache-control",
            "public, max-age=31536000, immutable",
          );
      },
    }),
  );
  app.get(PAGES, (_request, response) => {
    if (!existsSync(`${CLIENT_DIST}index.html`))
      return void response
        .status(503)
        .send("The pages are not built yet. Run: npm run build");
    response.setHeader("cache-control", "no-cache");
    response.sendFile("index.html", { root: CLIENT_DIST });
  });
  app.use((_request, response) => {
    response.status(404).json({ ok: false, code: "not-found" });
  });
  const catchAll: ErrorRequestHandler = (error, request, response, _next) => {
    const status =
      typeof error?.status === "number" && error.status < 500
        ? error.status
        : 500;
    const errorId = randomUUID();
    if (status === 500)
      log.error({ err: error, errorId, path: request.path }, "route failed");
    if (!response.headersSent)
      response.status(status).json({
        ok: false,
        code: status === 500 ? "server-error" : "bad-shape",
        ...(status === 500 ? { errorId } : {}),
      });
  };
  app.use(catchAll);
  return app;
}
