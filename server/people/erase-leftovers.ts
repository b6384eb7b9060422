import type { Database } from "../storage/database.ts";
import { visitRows } from "../storage/archive/visit-rows.ts";

/** What is found of a person and their files after they were erased. */
export interface Leftovers {
  /** Rows that still name the person, by table; empty as it should be. */
  readonly tables: Record<string, number>;
  /** Those of the given files that other rows name too. */
  readonly filesInUse: ReadonlySet<string>;
}

/** Looks through every row of every table for words and for keys of files. */
export async function findLeftovers(
  database: Database,
  words: readonly string[],
  files: ReadonlySet<string>,
): Promise<Leftovers> {
  const tables: Record<string, number> = {};
  const filesInUse = new Set<string>();
  await visitRows(database, (table, lines) => {
    for (const line of lines) {
      if (words.some((word) => line.includes(word)))
        tables[table] = (tables[table] ?? 0) + 1;
      for (const key of files) if (line.includes(key)) filesInUse.add(key);
    }
  });
  return { tables, filesInUse };
}
