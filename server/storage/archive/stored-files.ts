import { createHash } from "node:crypto";
import type { Files } from "../files.ts";
import type { Manifest } from "./manifest.ts";

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
    const opening = await files.openFile(key);
    if (!opening.ok) continue; // erased a moment ago, or of a kind that this version does not keep
    const { bytes, read } = opening;
    const hash = createHash("sha256");
    for await (const part of read(0, bytes)) hash.update(part);
    const sha256 = hash.digest("hex");
    if (key.startsWith(sha256)) whole.push({ key, bytes, sha256 });
    else damaged.push(key);
  }
  return { whole, damaged };
}
