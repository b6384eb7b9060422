/** Tells whether something has to be built again. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All files of a folder that end so, in a steady order. */
async function listFiles(folder: string, ending: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true });
  return found.filter((name) => name.endsWith(ending)).toSorted();
}

/** A short hash of texts and of every file of a folder with an ending. */
export async function hashInputs(
  folder: string,
  ending: string,
  texts: readonly string[],
): Promise<string> {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  for (const name of await listFiles(folder, ending))
    hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
