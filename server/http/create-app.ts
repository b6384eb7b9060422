import { existsSync } from "node:fs";
import express, { type Express } from "express";
import { features } from "../features/index.ts";
import type { ServerFeature } from "../features/server-feature.ts";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import { createSheetRoutes } from "./class-sheet.ts";
import { createClientFiles } from "./client-files.ts";
import { answerError } from "./create-app/answer-error.ts";
import { guardDoor } from "./create-app/guard-door.ts";
import { limitJson } from "./create-app/limit-json.ts";
import { createOfflineRoutes } from "./error-pages/offline-routes.ts";
import { findTelephone } from "./error-pages/find-telephone.ts";
import { sendErrorPage, wantsPage } from "./error-pages.ts";
import { setHeaders } from "./headers.ts";
import { createHealthRoutes, type Stage } from "./health.ts";
import { createHelpRoutes } from "./help-pages.ts";
import type { HttpServices } from "./http-services.ts";
import { createIslandRoutes } from "./island-routes.ts";
import { createMetricsRoute } from "./metrics.ts";
import { createStopRoutes } from "../mail/stop-routes.ts";
import type { IslandMetrics } from "./metrics/island-metrics.ts";
import { readSignedIn } from "./read-asker.ts";
import { createResearchRoutes } from "./research-routes.ts";
import { createSignInRoutes } from "./sign-in-routes.ts";
import { createProxyCheck } from "./trusted-proxy.ts";

const CLIENT_DIST = new URL("../../client/dist/", import.meta.url).pathname;
/** Addresses of the client's own pages; each is the same small program. */
const PAGES = ["/", "/come-in", "/desk"];

/** What the app needs to know of the process it runs in. */
export interface Upkeep {
  readonly stage: () => Stage;
  readonly metrics: IslandMetrics;
  /** Whether a Host header names this island. */
  readonly isOwnHost: (host: string | undefined) => boolean;
}

/** Everything Islet serves over HTTP. */
export function createApp(services: HttpServices, upkeep: Upkeep): Express {
  const { config, log, database } = services;
  const isProxy = createProxyCheck(config.trustedProxies);
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", isProxy);
  app.use(setHeaders(config));
  app.use(
    createHealthRoutes({
      db: database.db,
      dataDir: config.dataDir,
      space: services.space,
      stage: upkeep.stage,
    }),
  );
  app.use(createMetricsRoute(upkeep.metrics, config.metricsToken));
  app.use(guardDoor({ services, upkeep, isProxy }));
  app.use("/api", limitJson(config.bodyKb));

  app.use(createSignInRoutes(services));
  app.use(createIslandRoutes(services));
  app.use(createResearchRoutes(services));
  app.use(createStopRoutes({ database, clock: services.clock }));
  const sides: readonly ServerFeature<FeatureDeclaration>[] =
    Object.values(features);
  for (const side of sides)
    side.routes?.(app, {
      config,
      database,
      files: services.files,
      log,
      readCaller: async (request) =>
        (await readSignedIn(request.headers, services))?.caller ?? null,
    });
  app.use(createHelpRoutes((request) => findTelephone(request, services)));
  app.use(createSheetRoutes());
  app.use(createOfflineRoutes((request) => findTelephone(request, services)));

  app.use(createClientFiles(CLIENT_DIST));
  app.get(PAGES, (_request, response) => {
    if (!existsSync(`${CLIENT_DIST}index.html`))
      return void response
        .status(503)
        .send("The pages are not built yet. Run: npm run build");
    response.setHeader("cache-control", "no-cache");
    response.sendFile("index.html", { root: CLIENT_DIST });
  });
  app.use(async (request, response) => {
    if (!wantsPage(request))
      return void response.status(404).json({ ok: false, code: "not-found" });
    const telephone = await findTelephone(request, services);
    sendErrorPage(request, response, 404, { kind: "not-found", telephone });
  });
  app.use(answerError(services));
  return app;
}
