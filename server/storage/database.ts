import type { Kysely } from "kysely";
import type { DatabaseGone } from "./database-gone.ts";
import type { Tables } from "./tables.ts";

/** The one database of an installation, behind the same queries on either engine. */
export interface Database {
  db: Kysely<Tables>;
  engine: "pglite" | "postgres";
  /** Lets what was asked finish, closes, and frees the data folder. Calling it again does nothing. */
  close(): Promise<void>;
  /** Resolves if the embedded database ends (a crash, or `close`); a server's loss shows in its queries. */
  whenGone: Promise<DatabaseGone>;
  /** How often the embedded database has synced to disk since it was opened; null for a server. */
  countSyncs(): Promise<number | null>;
  /** The seconds of a core that the embedded database has used so far; 0 for a server. */
  readCpuS(): Promise<number>;
}
