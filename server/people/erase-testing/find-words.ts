import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { visitRows } from "../../storage/archive/visit-rows.ts";
import type { Database } from "../../storage/database.ts";

/** Looks for words in every row of every table, and in names and contents of all files but backups. */
export async function findWords(
  database: Database,
  dataDir: string,
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  await visitRows(database, (table, lines) => {
    for (const line of lines)
      if (words.some((word) => line.includes(word)))
        found.push(`${table}: ${line}`);
  });
  const entries = await readdir(dataDir, {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(dataDir, "backups"))) continue;
    const bytes = await readFile(path);
    for (const word of words)
      if (path.includes(word) || bytes.includes(word))
        found.push(`${path}: ${word}`);
  }
  return found;
}
