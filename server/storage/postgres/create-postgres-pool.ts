import { Pool, types } from "pg";
import type { Logger } from "pino";
import { COLUMN_READERS, readInt8 } from "../read-columns.ts";

const INT8_ARRAY = 1016;
const TEXT_ARRAY = 1009;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * The connections to a PostgreSQL server. Columns are read as the embedded engine reads them, times are
 * UTC, and a broken line is logged here and reported by the query that meets it: without these listeners
 * it would end the process.
 */
export function createPostgresPool(
  databaseUrl: string,
  {
    idleInTransactionMs,
    maxConnections,
  }: { readonly idleInTransactionMs: number; readonly maxConnections: number },
  logger: Logger,
): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    options: "-c timezone=UTC",
    application_name: "islet",
    types: { getTypeParser: findReader },
  });
  const warn = (error: Error): void =>
    logger.warn({ err: error }, "A database connection broke.");
  pool.on("error", warn);
  pool.on("connect", (client) => client.on("error", warn));
  return pool;
}

/** The package's own readers; its types name only some of the type numbers it knows. */
const findOwnReader = types.getTypeParser as (
  oid: number,
  format?: string,
) => (text: string) => unknown;

function findReader(oid: number, format?: string): (text: string) => unknown {
  if (format === "binary") return findOwnReader(oid, format);
  if (oid === INT8_ARRAY) return readInt8Array;
  return COLUMN_READERS[oid] ?? findOwnReader(oid);
}

function readInt8Array(text: string): (number | bigint | null)[] {
  const texts = findOwnReader(TEXT_ARRAY)(text) as (string | null)[];
  return texts.map((each) => (each === null ? null : readInt8(each)));
}
