import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "../files.ts";
import type { Manifest } from "./manifest.ts";

/** The keys of all files of an installation, sorted; drafts and foreign names are no keys. */
export async function listFileKeys(dataDir: string): Promise<string[]> {
  const root = join(dataDir, "files");
  const entries = await readdir(root, {
    recursive: true,
    withFileTypes: true,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && FILE_KEY.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

/** How a file's key looks, to be found in any text. */
export const FILE_KEY = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;

/** Takes a file away for good; one that is not there is no fault. */
export async function removeFile(dataDir: string, key: string): Promise<void> {
  if (!FILE_KEY.test(key)) throw new Error(`${key} is no key of a file.`);
  await rm(join(dataDir, "files", key.slice(0, 2), key), { force: true });
}

/**
 * Reads each file once and says what is whole. A file whose content is no longer that of its key was
 * damaged on disk: it is named, so that one bad sector never stops all backups.
 */
export async function checkFiles(
  files: Files,
  keys: readonly string[],
): Promise<{ whole: Manifest["files"]; damaged: string[] }> {
  const whole: Manifest["files"] = [];
  const damaged: string[] = [];
  for (const key of keys) {
    const reading = await files.readFile(key);
    if (!reading.ok) continue; // erased a moment ago, or of a kind that this version does not keep
    const sha256 = createHash("sha256").update(reading.bytes).digest("hex");
    if (key.startsWith(sha256))
      whole.push({ key, bytes: reading.bytes.length, sha256 });
    else damaged.push(key);
  }
  return { whole, damaged };
}
