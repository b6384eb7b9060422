import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { matchMaker, Server } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import type { Logger } from "pino";
import { createWalkable } from "../shared/simulation/create-walkable.ts";
import { keepAuditHead } from "./audit/audit-head.ts";
import { openControlSocket } from "./commands/control-socket.ts";
import type { Config } from "./config.ts";
import { createRecorder, type Recorder } from "./engagement/recorder.ts";
import {
  createServerClock,
  type ServerClock,
} from "./engagement/server-clock.ts";
import { createApp } from "./http/create-app.ts";
import { lookAtDatabase, type Stage } from "./http/health.ts";
import { createHostCheck, isOwnOrigin } from "./http/is-own-request.ts";
import { createIslandMetrics } from "./http/metrics/island-metrics.ts";
import { createJobRunner } from "./jobs/job-runner.ts";
import { makeClassMailJob } from "./mail/class-mail-job.ts";
import { makeTakenOffMailJob } from "./mail/taken-off-mail-job.ts";
import { createMail } from "./mail/create-mail.ts";
import { readAppVersion } from "./read-app-version.ts";
import { createAdmissions } from "./rooms/admissions.ts";
import { createGate } from "./rooms/feature-requests.ts";
import { createRateLimiter } from "./rooms/rate-limiter.ts";
import type { RoomServices } from "./rooms/room-services.ts";
import {
  createHttpServer,
  readCertificate,
} from "./start-island/create-http-server.ts";
import { countPeople } from "./start-island/count-people.ts";
import { describeChores, putHouseInOrder } from "./start-island/keep-house.ts";
import { MeasuredRoom } from "./start-island/measured-room.ts";
import { openDatabasePatiently } from "./start-island/open-database-patiently.ts";
import { scaleRates } from "./start-island/scale-rates.ts";
import { shutDown } from "./start-island/shut-down.ts";
import { watchDisk } from "./start-island/watch-disk.ts";
import { watchRecorder } from "./start-island/watch-recorder.ts";
import type { Database } from "./storage/database.ts";
import { openFiles } from "./storage/files/open-files.ts";

const NAV_MESH = new URL("../assets/built/navmesh.json", import.meta.url);

/** A running island. */
export interface Island {
  readonly url: string;
  readonly database: Database;
  readonly recorder: Recorder;
  readonly clock: ServerClock;
  /** Lets `/readyz` say yes. */
  markReady(): void;
  /** Tells everybody, lets what is under way finish, and closes. Calling it again waits for the first. */
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
  const certificate = readCertificate(config);
  const database = await openDatabasePatiently(config, log);
  const clock = createServerClock();
  const space = watchDisk(config, database, log);
  const recorder = watchRecorder(
    createRecorder({
      space,
      database,
      clock,
      boot: randomUUID(),
      appVersion: readAppVersion(),
      log,
    }),
  );
  const services: RoomServices = {
    database,
    files: openFiles(database, config),
    recorder,
    clock,
    space,
    limiter: scaleRates(createRateLimiter(), config.rateFactor),
    log,
    admissions: createAdmissions(clock.nowMs, config.seatTicketSeconds * 1000),
    walkable: createWalkable(JSON.parse(readFileSync(NAV_MESH, "utf8"))),
    config,
    worlds: new Map(),
  };
  const house = {
    config,
    database,
    files: services.files,
    recorder,
    clock,
    log,
  };
  await putHouseInOrder(house);
  const mail = createMail({ config, database, clock, recorder });
  const jobs = createJobRunner({
    database,
    clock,
    log,
    handlers: [
      ...mail.handlers,
      makeClassMailJob(mail, clock),
      makeTakenOffMailJob(mail, clock),
      ...describeChores(house),
    ],
    pollMs: config.jobPollSeconds * 1000,
    lockMs: config.jobLockSeconds * 1000,
  });
  await prepare(services);
  let stage: Stage = "starting";
  const metrics = createIslandMetrics({
    ...countPeople(services.worlds),
    recorderQueue: () => recorder.waiting,
    isDatabaseUp: async () => (await lookAtDatabase(database.db)).ok,
  });
  const isOwnHost = createHostCheck(config, certificate);
  const gate = createGate(services);
  const app = createApp(
    {
      ...services,
      mail,
      gate: {
        handle: (raw, asker) =>
          metrics.measure(raw, () => gate.handle(raw, asker)),
      },
      isReady: () => stage === "ready",
    },
    { stage: () => stage, metrics, isOwnHost },
  );
  const http = createHttpServer(config, app);

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
      maxPayload: config.frameKb * 1024,
      pingInterval: config.pingSeconds * 1000,
      pingMaxRetries: config.pingRetries,
      beforeUpgrade: (request) =>
        isOwnOrigin(Object.fromEntries(request.headers), config.publicUrl)
          ? undefined
          : new Response(null, { status: 403 }),
    }),
  });
  server
    .define("world", MeasuredRoom, { services, metrics })
    .filterBy(["studyId"]);
  await server.listen(config.port, config.host);
  await jobs.start();
  const control = await openControlSocket({
    config,
    database,
    files: services.files,
    recorder,
    log,
    now: clock.now,
  });
  const { port } = http.address() as AddressInfo;
  let stopped: Promise<void> | null = null;

  return {
    url: `${config.tls ? "https" : "http"}://localhost:${port}`,
    database,
    recorder,
    clock,
    markReady() {
      stage = "ready";
    },
    stop() {
      stage = "stopping";
      space.stop();
      stopped ??= shutDown({
        worlds: services.worlds,
        closeControl: () => control.close(),
        closeRooms: () => server.gracefullyShutdown(false),
        http,
        stopJobs: () => jobs.stop(),
        keepHead: () => keepAuditHead(database, config.dataDir),
        countUnderway: () => metrics.underway,
        recorder,
        database,
        drainMs: config.drainSeconds * 1000,
      });
      return stopped;
    },
  };
}
