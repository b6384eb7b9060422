import { Kysely, PostgresDialect } from "kysely";
import { join } from "node:path";
import type { Logger } from "pino";
import { readAppVersion } from "../read-app-version.ts";
import { backUpBeforeMigrating } from "./archive/backup-before-migrating.ts";
import type { Database } from "./database.ts";
import { DatabaseRefused } from "./database-refused.ts";
import type { FilesHome } from "./files.ts";
import { openFiles } from "./files/open-files.ts";
import { lockDataDir } from "./lock-data-dir.ts";
import { migrate, refuseNewerData } from "./migrate.ts";
import { createPgliteDialect } from "./pglite/create-pglite-dialect.ts";
import { startPgliteWorker } from "./pglite/start-pglite-worker.ts";
import { createPostgresPool } from "./postgres/create-postgres-pool.ts";
import type { Tables } from "./tables.ts";

export interface OpenDatabaseOptions {
  /** Folder of this installation; made where missing. The embedded database lies in `database/` in it. */
  dataDir: string;
  /** `postgres://...`; without it the embedded database is used. */
  databaseUrl?: string;
  logger: Logger;
  /** A transaction in which nothing happens for so long is rolled back, on both engines. */
  idleInTransactionMs?: number;
  /** The most connections to a server at once. */
  maxConnections?: number;
  /** Where files lie; on disk unless told otherwise. */
  filesIn?: FilesHome;
  /** How many backups from before a change of the schema are kept. */
  migrationBackupsKept?: number;
}

const IDLE_IN_TRANSACTION_MS = 10_000;
const MAX_CONNECTIONS = 10;
const MIGRATION_BACKUPS_KEPT = 3;

/**
 * Opens the database and brings its schema up to date. The embedded engine runs in a worker thread, syncs
 * each commit to disk before it is acknowledged, and takes the data folder for this process alone.
 * Data of an older version is backed up first.
 * @throws DatabaseRefused with a plain sentence: folder in use, data of a newer version, or no backup.
 */
export async function openDatabase(
  options: OpenDatabaseOptions,
): Promise<Database> {
  const database = options.databaseUrl
    ? connectPostgres(options, options.databaseUrl)
    : await openPglite(options);
  try {
    await refuseNewerData(database.db);
    await backUpFirst(database, options);
    const applied = await migrate(database.db);
    if (applied.length > 0)
      options.logger.info({ applied }, "The database schema was updated.");
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function backUpFirst(
  database: Database,
  { dataDir, logger, filesIn, migrationBackupsKept }: OpenDatabaseOptions,
): Promise<void> {
  try {
    await backUpBeforeMigrating(database, {
      dataDir,
      logger,
      files: openFiles(database, { dataDir, filesIn: filesIn ?? "disk" }),
      appVersion: readAppVersion(),
      keep: migrationBackupsKept ?? MIGRATION_BACKUPS_KEPT,
    });
  } catch (error) {
    logger.error({ err: error }, "The backup before the update failed.");
    throw new DatabaseRefused(
      "backup-failed",
      `The data has to be brought up to date, and the backup before that could not be written to ${dataDir}: ` +
        `${error instanceof Error ? error.message : String(error)}. Nothing was changed. Make room there and start again.`,
    );
  }
}

async function openPglite(options: OpenDatabaseOptions): Promise<Database> {
  const outcome = lockDataDir(options.dataDir);
  if (!outcome.ok)
    throw new DatabaseRefused(outcome.code, outcome.sentence, outcome.pid);
  const { lock } = outcome;
  try {
    const worker = await startPgliteWorker(join(options.dataDir, "database"));
    const idleInTransactionMs =
      options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS;
    const db = new Kysely<Tables>({
      dialect: createPgliteDialect(worker, idleInTransactionMs),
    });
    void worker.whenGone.then(() => lock.release());
    return {
      db,
      engine: "pglite",
      close: async () => {
        await db.destroy();
        await worker.close();
      },
      whenGone: worker.whenGone,
      countSyncs: () => worker.countSyncs(),
      readCpuS: () => worker.readCpuS(),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function connectPostgres(
  options: OpenDatabaseOptions,
  databaseUrl: string,
): Database {
  const idleInTransactionMs =
    options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS;
  const pool = createPostgresPool(
    databaseUrl,
    {
      idleInTransactionMs,
      maxConnections: options.maxConnections ?? MAX_CONNECTIONS,
    },
    options.logger,
  );
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: "postgres",
    close: () => db.destroy(),
    whenGone: new Promise(() => {}),
    countSyncs: async () => null,
    readCpuS: async () => 0,
  };
}
