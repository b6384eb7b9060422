import type { MessagePort } from "node:worker_threads";
import { CompiledQuery, type Kysely } from "kysely";
import type { Tables } from "../../../storage/tables.ts";

/** A statement of the thread. */
export interface LentQuery {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What came of it. */
export interface LentAnswer {
  readonly id: number;
  readonly rows?: unknown[];
  readonly failed?: unknown;
}

/** Lets a thread read by our connection, so that it sees the same moment. */
export function lendDatabase(port: MessagePort, db: Kysely<Tables>): void {
  const tell = (answer: LentAnswer): void => port.postMessage(answer);
  port.on("message", ({ id, sql, parameters }: LentQuery) => {
    db.executeQuery(CompiledQuery.raw(sql, [...parameters])).then(
      ({ rows }) => tell({ id, rows }),
      (failed: unknown) => tell({ id, failed }),
    );
  });
}
