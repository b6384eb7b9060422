import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";

const folderOf = (dataDir: string): string => join(dataDir, "exports");

/** Where the file of an export lies. */
export function exportPath(dataDir: string, id: string): string {
  return join(folderOf(dataDir), `${id}.zip`);
}

/**
 * Removes exports that are out of date, were cancelled or failed, or in which
 * somebody stands who was erased since; and whatever no export names.
 */
export async function clearExports(
  db: Kysely<Tables>,
  dataDir: string,
  now: Date,
): Promise<void> {
  await db
    .deleteFrom("export")
    .where((where) =>
      where.or([
        where("expires_at", "<=", now),
        where.and([
          where("state", "=", "done"),
          where.exists(
            where
              .selectFrom("erasure")
              .select("erasure.id")
              .whereRef("erasure.study_id", "=", "export.study_id")
              .whereRef("erasure.at", ">=", "export.asked_at"),
          ),
        ]),
      ]),
    )
    .execute();
  const rows = await db.selectFrom("export").select("id").execute();
  const kept = new Set(rows.map(({ id }) => id));
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  for (const name of names)
    if (!kept.has(name.slice(0, 36)))
      await rm(join(folderOf(dataDir), name), { recursive: true, force: true });
}
