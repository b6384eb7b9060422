import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DRAFT_PREFIX } from "./write-archive.ts";

/** Backups that Islet makes by itself lie here; those a person asks for lie where they say. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, "backups");
}

/** A draft as old as this was left by a process that was killed. */
const DRAFT_MAX_MS = 24 * 3_600_000;

/**
 * Keeps the newest archives of one kind and removes the others, and drafts nobody is writing any more.
 * @param prefix how the names of that kind begin
 * @returns the names that were removed
 */
export async function keepNewest(
  folder: string,
  prefix: string,
  keep: number,
  now: Date,
): Promise<string[]> {
  const names = await readdir(folder);
  const ages = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  const archives = ages
    .filter(({ name }) => name.startsWith(prefix) && name.endsWith(".tar.gz"))
    .toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const drafts = ages.filter(
    ({ name, at }) =>
      name.startsWith(DRAFT_PREFIX) && at < now.getTime() - DRAFT_MAX_MS,
  );
  const removed = [...archives.slice(keep), ...drafts].map(({ name }) => name);
  for (const name of removed)
    await rm(join(folder, name), { recursive: true, force: true });
  return removed;
}
