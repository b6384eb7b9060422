import { PGlite } from "@electric-sql/pglite";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes an empty database folder where there is none yet. It is built beside its place, synced and then
 * renamed, so that being killed half-way leaves no half database behind. Needs the lock of the data folder.
 */
export async function createCluster(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  const draft = `${directory}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const db = await PGlite.create(draft);
  await db.close();
  syncTree(draft);
  renameSync(draft, directory);
  syncPath(dirname(directory));
}

function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(directory);
}

function syncPath(path: string): void {
  const fd = openSync(path, "r");
  fsyncSync(fd);
  closeSync(fd);
}
