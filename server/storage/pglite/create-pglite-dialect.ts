import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type TransactionSettings,
} from "kysely";
import { createTurnstile } from "./create-turnstile.ts";
import { PgliteConnection } from "./pglite-connection.ts";
import type { PgliteWorker } from "./start-pglite-worker.ts";

/**
 * Kysely's door to the storage worker: PostgreSQL's dialect over one connection. Whoever needs it takes
 * turns; a transaction keeps its turn until it ends.
 */
export function createPgliteDialect(
  worker: PgliteWorker,
  idleInTransactionMs: number,
): Dialect {
  return {
    createDriver: () => createDriver(worker, idleInTransactionMs),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function createDriver(
  worker: PgliteWorker,
  idleInTransactionMs: number,
): Driver {
  const turnstile = createTurnstile();
  return {
    init: async () => {},
    acquireConnection: async () =>
      new PgliteConnection(
        worker,
        await turnstile.enter(),
        idleInTransactionMs,
      ),
    beginTransaction: (connection, settings) =>
      own(connection).begin(writeBegin(settings)),
    commitTransaction: (connection) => own(connection).commit(),
    rollbackTransaction: (connection) => own(connection).rollback(),
    releaseConnection: async (connection) => own(connection).release(),
    // Everything asked before gets its turn, then the worker closes.
    destroy: async () => {
      await turnstile.enter();
      await worker.close();
    },
  };
}

/** Kysely hands back the connections that this driver gave it. */
function own(connection: DatabaseConnection): PgliteConnection {
  return connection as PgliteConnection;
}

function writeBegin({
  isolationLevel,
  accessMode,
}: TransactionSettings): string {
  const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : "";
  return `start transaction${isolation}${accessMode ? ` ${accessMode}` : ""}`;
}
