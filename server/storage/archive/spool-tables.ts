import { sql, type Kysely, type Transaction } from "kysely";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { inTransaction } from "../write.ts";
import { countLog, type LogExtent } from "./count-log.ts";
import type { Manifest } from "./manifest.ts";
import { readNumberedRows, readRows } from "./read-rows.ts";
import { readTableLayouts, type TableLayout } from "./table-layout.ts";

/** What was written down, as the manifest says it. */
export type Spooled = Pick<Manifest, "schema" | "tables" | "numberings">;

/** The one large table; its rows never change, so those up to a number are the same a minute later. */
const APPEND_ONLY = "event";
const MAX_TRIES = 3;

/** Where the rows of a table lie until they are packed. */
export function spoolPath(folder: string, table: string): string {
  return join(folder, `${table}.jsonl`);
}

/**
 * Writes every table of one moment into a folder. A server gives a snapshot to read from while others
 * write. The embedded engine has one connection: its small tables are read in one short transaction, the
 * large one afterwards in turns with everybody else.
 */
export async function spoolTables(
  database: Database,
  folder: string,
): Promise<Spooled> {
  for (let tries = 1; ; tries++) {
    const { later, ...spooled } = await inTransaction(
      database,
      (transaction) =>
        spoolSnapshot(transaction, folder, database.engine === "pglite"),
      { isolationLevel: "repeatable read" },
    );
    if (!later) return spooled;
    const pages = readNumberedRows(database.db, later.layout, later.throughSeq);
    const table = await spoolTable(pages, folder, later.layout.name);
    if (table.rows === later.rows)
      return { ...spooled, tables: sortTables([...spooled.tables, table]) };
    // Somebody was erased between the two steps; that is rare, and seldom happens twice.
    if (tries === MAX_TRIES)
      throw new Error(
        "The log changed while it was being read. Try again when nobody is being erased.",
      );
  }
}

interface Later extends LogExtent {
  layout: TableLayout;
}

async function spoolSnapshot(
  transaction: Transaction<Tables>,
  folder: string,
  leavesLogForLater: boolean,
): Promise<Spooled & { later: Later | null }> {
  const layouts = await readTableLayouts(transaction);
  const tables: Manifest["tables"] = [];
  let later: Later | null = null;
  for (const layout of layouts) {
    if (leavesLogForLater && layout.name === APPEND_ONLY)
      later = { layout, ...(await countLog(transaction)) };
    else
      tables.push(
        await spoolTable(readRows(transaction, layout), folder, layout.name),
      );
  }
  return {
    schema: await readSchema(transaction),
    tables: sortTables(tables),
    numberings: await readNumberings(transaction, layouts),
    later,
  };
}

async function spoolTable(
  pages: AsyncIterable<string[]>,
  folder: string,
  name: string,
): Promise<Manifest["tables"][number]> {
  const file = await open(spoolPath(folder, name), "w", 0o600);
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  try {
    for await (const lines of pages) {
      const text = Buffer.from(`${lines.join("\n")}\n`);
      hash.update(text);
      await file.appendFile(text);
      rows += lines.length;
      bytes += text.length;
    }
  } finally {
    await file.close();
  }
  return { name, rows, bytes, sha256: hash.digest("hex") };
}

async function readSchema(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from migration order by name collate "C"`.execute(db);
  return rows.map((row) => row.name);
}

/** Numberings belong to no snapshot: they may stand further than the rows, which does no harm. */
async function readNumberings(
  db: Kysely<Tables>,
  layouts: readonly TableLayout[],
): Promise<Manifest["numberings"]> {
  const numberings: Manifest["numberings"] = [];
  for (const { name: table, identity: column } of layouts) {
    if (column === null) continue;
    const { rows } = await sql<{ last: string }>`
      select coalesce(pg_sequence_last_value(pg_get_serial_sequence(${table}, ${column})::regclass), 0)::text as last`.execute(
      db,
    );
    numberings.push({ table, column, last: rows[0]?.last ?? "0" });
  }
  return numberings;
}

function sortTables(tables: Manifest["tables"]): Manifest["tables"] {
  return tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
