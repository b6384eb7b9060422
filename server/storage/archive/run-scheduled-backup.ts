import { join } from "node:path";
import type { Logger } from "pino";
import type { Database } from "../database.ts";
import type { Files } from "../files.ts";
import { backupFolder, keepNewest } from "./backup-folder.ts";
import { checkArchive } from "./check-archive.ts";
import { drillRestore } from "./drill-restore.ts";
import { writeArchive, type WrittenArchive } from "./write-archive.ts";

const PREFIX = "daily-";

export interface ScheduledBackup {
  readonly database: Database;
  readonly files: Files;
  readonly dataDir: string;
  readonly appVersion: string;
  readonly log: Logger;
  readonly now: () => Date;
  /** How many archives are kept. */
  readonly keep: number;
  /** Also brings the archive back into a database of its own and compares; needs memory for a second one. */
  readonly drill: boolean;
}

/**
 * Makes the backup of the day, `backups/daily-<moment>.tar.gz`, reads it back, and only then lets older
 * ones go. For the job runner.
 * @throws when it could not be written or is not as it should be; older ones are all kept then.
 */
export async function runScheduledBackup(
  options: ScheduledBackup,
): Promise<WrittenArchive & { readonly removed: readonly string[] }> {
  const { dataDir, now, log, keep, drill } = options;
  const folder = backupFolder(dataDir);
  const moment = now().toISOString().slice(0, 19).replaceAll(":", "-");
  const path = join(folder, `${PREFIX}${moment}Z.tar.gz`);
  const written = await writeArchive({ ...options, path });
  const check = await checkArchive(path);
  if (!check.ok) throw new Error(check.sentence);
  if (drill) await drillRestore(path, log);
  if (written.damagedFiles.length > 0)
    log.error(
      { files: written.damagedFiles },
      "Files are damaged on disk and could not be backed up.",
    );
  const removed = await keepNewest(folder, PREFIX, keep, now());
  log.info({ path, bytes: written.bytes, removed }, "A backup was made.");
  return { ...written, removed };
}
