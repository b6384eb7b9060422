import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Database } from "../storage/database.ts";
import { openDatabase } from "../storage/open-database.ts";
import { isDatabaseGone } from "../storage/database-gone.ts";

const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 5000;
/** A server that is not there yet, besides what already counts as a broken line. */
const NOT_YET = /^(EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

function isNotYetThere(error: unknown): boolean {
  if (isDatabaseGone(error)) return true;
  const { code, message } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
  };
  return (
    NOT_YET.test(String(code)) || /timeout.*connect/i.test(String(message))
  );
}

/**
 * Opens the database; a server that can't be reached is tried again until the
 * settings' patience is over. Throws the last error then, and every other at once.
 */
export async function openDatabasePatiently(
  config: Config,
  log: Logger,
): Promise<Database> {
  const untilMs = performance.now() + config.databaseWaitSeconds * 1000;
  for (
    let waitMs = FIRST_PAUSE_MS;
    ;
    waitMs = Math.min(MAX_PAUSE_MS, waitMs * 2)
  )
    try {
      return await openDatabase({
        dataDir: config.dataDir,
        databaseUrl: config.databaseUrl,
        logger: log,
        idleInTransactionMs: config.idleTransactionSeconds * 1000,
        filesIn: config.filesIn,
        maxConnections: config.databaseConnections,
        migrationBackupsKept: config.migrationBackupsKept,
      });
    } catch (error) {
      const leftMs = untilMs - performance.now();
      if (!isNotYetThere(error) || leftMs <= 0) throw error;
      const code = (error as { code?: unknown }).code ?? "no answer";
      log.warn(
        { code, secondsLeft: Math.round(leftMs / 1000) },
        "The database can't be reached. Trying again.",
      );
      await pause(Math.min(waitMs, leftMs));
    }
}
