import { sql } from "kysely";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Database } from "../database.ts";
import type { Files } from "../files.ts";
import { MIGRATIONS } from "../migrations/registry.ts";
import { backupFolder, keepNewest } from "./backup-folder.ts";
import { writeArchive } from "./write-archive.ts";

const PREFIX = "before-";

/**
 * Makes an archive of data that is about to be changed by migrations: `backups/before-<the step it goes
 * to>.tar.gz`; the last few are kept. Nothing where the data is new or up to date.
 * @returns the path, or null where none was needed.
 */
export async function backUpBeforeMigrating(
  database: Database,
  options: {
    readonly dataDir: string;
    readonly appVersion: string;
    readonly logger: Logger;
    readonly files: Files;
    /** How many are kept. */
    readonly keep: number;
  },
  migrations: readonly { readonly name: string }[] = MIGRATIONS,
): Promise<string | null> {
  const { dataDir, appVersion, logger, files, keep } = options;
  const applied = await readApplied(database);
  const pending = migrations.filter(({ name }) => !applied.includes(name));
  const last = pending.at(-1);
  if (applied.length === 0 || !last) return null;
  const folder = backupFolder(dataDir);
  const path = join(folder, `${PREFIX}${last.name}.tar.gz`);
  const now = (): Date => new Date();
  await writeArchive({ database, files, appVersion, path, now });
  await keepNewest(folder, PREFIX, keep, now());
  logger.info(
    { path },
    "A backup was made before the data is brought up to date.",
  );
  return path;
}

async function readApplied({ db }: Database): Promise<string[]> {
  const table = await sql<{ found: string | null }>`
    select to_regclass('migration')::text as found`.execute(db);
  if (!table.rows[0]?.found) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from migration`.execute(db);
  return rows.map((row) => row.name);
}
