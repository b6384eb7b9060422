import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { matchMaker, Server } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import type { Logger } from "pino";
import { createWalkable } from "../shared/simulation/walkable.ts";
import { openControlSocket } from "./commands/control-socket.ts";
import type { Config } from "./config.ts";
import { createRecorder, type Recorder } from "./engagement/recorder.ts";
import {
  createServerClock,
  type ServerClock,
} from "./engagement/server-clock.ts";
import { createApp } from "./http/create-app.ts";
import { isOwnOrigin } from "./http/is-own-request.ts";
import { readAppVersion } from "./read-app-version.ts";
import { createAdmissions } from "./rooms/admissions.ts";
import { createGate } from "./rooms/feature-requests.ts";
import { createRateLimiter } from "./rooms/rate-limiter.ts";
import { WorldRoom, type RoomServices } from "./rooms/world-room.ts";
import { type Database, openDatabase } from "./storage/database.ts";
import { openFiles } from "./storage/files.ts";

/** Largest frame a client may send; anything longer goes by HTTP. */
const MAX_FRAME_BYTES = 8 * 1024;
const NAV_MESH = new URL("../assets/built/navmesh.json", import.meta.url);

/** A running island. */
export interface Island {
  readonly url: string;
  readonly database: Database;
  readonly recorder: Recorder;
  readonly clock: ServerClock;
  /** Lets `/readyz` say yes. */
  markReady(): void;
  stop(): Promise<void>;
}

/**
 * Opens the database, brings up the island and listens.
 * @param prepare runs once the database is open, before anybody can come in
 * Throws a typed refusal when the data folder is in use, see `storage/`.
 */
export async function startIsland(
  config: Config,
  log: Logger,
  prepare: (services: RoomServices) => Promise<void> = async () => undefined,
): Promise<Island> {
  const database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    logger: log,
  });
  const clock = createServerClock();
  const recorder = createRecorder({
    database,
    clock,
    boot: randomUUID(),
    appVersion: readAppVersion(),
    log,
  });
  const services: RoomServices = {
    database,
    files: openFiles(config.dataDir),
    recorder,
    clock,
    limiter: createRateLimiter(),
    log,
    admissions: createAdmissions(clock.nowMs),
    walkable: createWalkable(JSON.parse(readFileSync(NAV_MESH, "utf8"))),
    seatKeptMs: config.seatKeptSeconds * 1000,
    positionSampleMs: config.positionSampleSeconds * 1000,
    worlds: new Map(),
  };
  await prepare(services);
  let isReady = false;
  const app = createApp({
    ...services,
    config,
    gate: createGate(services),
    isReady: () => isReady,
  });
  const http = createServer(app);

  // Seats are given out by /api/join alone; the engine's own door stays shut.
  matchMaker.controller.exposedMethods = [];
  // The engine would allow every site to read our answers.
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {} });
  matchMaker.controller.getCorsHeaders = () => ({});
  const server = new Server({
    greet: false,
    gracefullyShutdown: false,
    // What the engine calls an error is mostly a client's line that broke.
    logger: {
      trace: (words: unknown) => log.trace(words),
      debug: (words: unknown) => log.debug(words),
      info: (words: unknown) => log.debug(words),
      warn: (words: unknown) => log.info(words),
      error: (words: unknown) => log.info(words),
    },
    transport: new WebSocketTransport({
      server: http,
      maxPayload: MAX_FRAME_BYTES,
      pingInterval: 3000,
      pingMaxRetries: 2,
      beforeUpgrade: (request) =>
        isOwnOrigin(Object.fromEntries(request.headers), config.publicUrl)
          ? undefined
          : new Response(null, { status: 403 }),
    }),
  });
  server.define("world", WorldRoom, { services }).filterBy(["studyId"]);
  await server.listen(config.port, config.host);
  const control = await openControlSocket({
    config,
    database,
    files: services.files,
    recorder,
    log,
    now: clock.now,
  });
  const { port } = http.address() as AddressInfo;

  return {
    url: `http://localhost:${port}`,
    database,
    recorder,
    clock,
    markReady() {
      isReady = true;
    },
    async stop() {
      control.close();
      await server.gracefullyShutdown(false);
      http.closeAllConnections();
      await recorder.flush();
      await database.close();
    },
  };
}
