import type { QueryErrorFields } from "../query-error.ts";

/** What the main thread asks of the storage worker; each request gets exactly one reply with its id. */
export type WorkerRequest =
  | { id: number; kind: "query"; sql: string; parameters: readonly unknown[] }
  | { id: number; kind: "count-syncs" }
  | { id: number; kind: "close" };

/** Rows of one statement; `command` is PostgreSQL's tag, for example "INSERT" or "ROLLBACK". */
export interface QueryAnswer {
  rows: unknown[];
  command: string;
  affectedRows: number;
}

export type WorkerReply =
  | { id: number; ok: true; answer: QueryAnswer | number | null }
  | { id: number; ok: false; error: QueryErrorFields };

/** The id of what nobody asked for: the first message, "open", and the last one of an engine that stopped. */
export const READY_ID = 0;
