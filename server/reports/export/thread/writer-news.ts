import type { MessagePort } from "node:worker_threads";
import type { LogSnapshot } from "../../../engagement/log-snapshot.ts";
import type { WrittenTables } from "../write-tables.ts";

/** What the writing thread is started with. */
export interface ToWrite extends Omit<LogSnapshot, "db"> {
  readonly database: MessagePort;
  readonly code: string;
  readonly folder: string;
}

/** What it tells. */
export type WriterNews =
  | { readonly rowsRead: number }
  | { readonly written: WrittenTables }
  | { readonly failed: unknown };
