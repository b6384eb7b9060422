import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";

/** Adds lines to a ledger beside the database, which no restore of an old archive touches; they are on disk once it resolves. */
export async function appendToLedgerFile(
  dataDir: string,
  name: string,
  entries: readonly object[],
): Promise<void> {
  if (entries.length === 0) return;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = await open(join(dataDir, name), "a", 0o600);
  try {
    await file.appendFile(
      entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""),
    );
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The lines of a ledger. One that a crash cut off is left out, for its deed had not begun. */
export async function readLedgerFile<Entry>(
  dataDir: string,
  name: string,
  schema: z.ZodType<Entry>,
): Promise<Entry[]> {
  const text = await readFile(join(dataDir, name), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    },
  );
  return text.split("\n").flatMap((line) => {
    if (line === "") return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
