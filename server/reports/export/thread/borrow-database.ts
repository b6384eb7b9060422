import type { MessagePort } from "node:worker_threads";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Tables } from "../../../storage/tables.ts";
import type { LentAnswer, LentQuery } from "./lend-database.ts";

/** The database of the thread that serves the island, as a thread may read it: see `lend-database.ts`. */
export function borrowDatabase(port: MessagePort): Kysely<Tables> {
  const waiting = new Map<number, PromiseWithResolvers<unknown[]>>();
  let lastId = 0;
  port.on("message", ({ id, rows, failed }: LentAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (rows) asked?.resolve(rows);
    else asked?.reject(failed);
  });
  const connection: DatabaseConnection = {
    async executeQuery<R>({
      sql,
      parameters,
    }: CompiledQuery): Promise<QueryResult<R>> {
      const id = ++lastId;
      const asked = Promise.withResolvers<unknown[]>();
      waiting.set(id, asked);
      port.postMessage({ id, sql, parameters } satisfies LentQuery);
      return { rows: (await asked.promise) as R[] };
    },
    streamQuery: refuse,
  };
  const nothing = (): Promise<void> => Promise.resolve();
  const driver: Driver = {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

function refuse(): never {
  throw new Error("A borrowed database is read query by query.");
}
