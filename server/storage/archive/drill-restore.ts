import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import { openDatabase } from "../open-database.ts";
import { openDiskFiles } from "../files/disk-files.ts";
import type { Manifest } from "./manifest.ts";
import { restoreArchive } from "./restore-archive.ts";

/**
 * Brings an archive back into an embedded database of its own, which is thrown away: the restore itself
 * compares every table with what was written down.
 * @throws with the reason when the archive would not come back.
 */
export async function drillRestore(
  path: string,
  logger: Logger,
): Promise<Manifest> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-drill-"));
  try {
    const database = await openDatabase({ dataDir, logger });
    try {
      const files = openDiskFiles(dataDir);
      const restoring = await restoreArchive({ database, files, path });
      if (!restoring.ok) throw new Error(restoring.sentence);
      return restoring.manifest;
    } finally {
      await database.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
