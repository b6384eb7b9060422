import type { IsolationLevel, Transaction } from "kysely";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./database.ts";
import { DatabaseGone, isDatabaseGone } from "./database-gone.ts";
import type { Tables } from "./tables.ts";

export interface TransactionOptions {
  isolationLevel?: IsolationLevel;
}

/** SQLSTATE: two transactions got in each other's way and one of them has to be done again. */
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";
const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 5;

/**
 * Does `work` whole or not at all. When the promise resolves, everything in it is on disk.
 * Use only the given transaction inside: the embedded engine has one connection, so asking the database
 * itself waits for this very transaction until that is given up. `work` may run several times, therefore
 * it must change nothing but the database.
 * @throws DatabaseGone when the line broke: whether it was committed is then unknown, so writes carry ids
 *   that make sending them again harmless.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      let builder = database.db.transaction();
      if (options.isolationLevel)
        builder = builder.setIsolationLevel(options.isolationLevel);
      return await builder.execute(work);
    } catch (error) {
      if (isDatabaseGone(error)) throw asDatabaseGone(error);
      if (!isConflict(error) || tries === MAX_TRIES) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** tries * Math.random());
    }
  }
}

function asDatabaseGone(error: unknown): DatabaseGone {
  if (error instanceof DatabaseGone) return error;
  return new DatabaseGone("The database cannot be reached.", error);
}

function isConflict(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}
