import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Recorder } from "../engagement/recorder.ts";
import type { LiveWorld } from "../rooms/live-world.ts";
import type { Database } from "../storage/database.ts";

const LOOK_EVERY_MS = 20;

/** What is taken down, in this order. */
export interface Running {
  readonly worlds: ReadonlyMap<string, LiveWorld>;
  readonly closeControl: () => void;
  /** Closes every socket; clients come back by themselves. */
  readonly closeRooms: () => Promise<void>;
  readonly http: Server;
  /** Waits for the job that is running, and begins no other. */
  readonly stopJobs: () => Promise<void>;
  /** Notes where the audit log ends. */
  readonly keepHead: () => Promise<boolean>;
  readonly countUnderway: () => number;
  readonly recorder: Recorder;
  readonly database: Database;
  /** How long what has begun may take to finish: requests, then connections, then the job that runs. */
  readonly drainMs: number;
}

async function waitWhile(
  holds: () => boolean,
  patienceMs: number,
): Promise<void> {
  const untilMs = performance.now() + patienceMs;
  while (holds() && performance.now() < untilMs) await pause(LOOK_EVERY_MS);
}

/**
 * Takes an island down: tells everybody that it comes back, closes the sockets,
 * lets requests that have begun finish, writes what waits, closes the database.
 */
export async function shutDown(running: Running): Promise<void> {
  const { worlds, http, recorder, database, drainMs } = running;
  for (const world of worlds.values()) world.tell("help.maintenance", {});
  running.closeControl();
  const closed = once(http, "close");
  await running.closeRooms();
  await waitWhile(() => running.countUnderway() > 0, drainMs);
  http.closeIdleConnections();
  await Promise.race([closed, pause(drainMs, null, { ref: false })]);
  http.closeAllConnections();
  // A mail that hangs is tried again after the start; nobody waits for it here.
  await Promise.race([
    running.stopJobs(),
    pause(drainMs, null, { ref: false }),
  ]);
  await recorder.flush();
  await running.keepHead();
  await database.close();
}
