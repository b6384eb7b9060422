import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { inTransaction } from "../write.ts";
import { readRows } from "./read-rows.ts";
import { readTableLayouts } from "./table-layout.ts";

/** How many rows a table has, and the SHA-256 (hex) over them in their order. */
export interface TableHash {
  rows: number;
  sha256: string;
}

/**
 * Hashes every table at one moment. The same rows give the same hash on either engine, and it is the hash
 * that stands in an archive for them. Holds the embedded database until it is done: for tests and drills.
 */
export async function hashTables(
  database: Database,
): Promise<Record<string, TableHash>> {
  return inTransaction(database, hashTablesIn, {
    isolationLevel: "repeatable read",
  });
}

/** As `hashTables`, within a transaction at hand. */
export async function hashTablesIn(
  transaction: Transaction<Tables>,
): Promise<Record<string, TableHash>> {
  const hashes: Record<string, TableHash> = {};
  for (const layout of await readTableLayouts(transaction)) {
    const hash = createHash("sha256");
    let rows = 0;
    for await (const lines of readRows(transaction, layout)) {
      rows += lines.length;
      hash.update(`${lines.join("\n")}\n`);
    }
    hashes[layout.name] = { rows, sha256: hash.digest("hex") };
  }
  return hashes;
}
