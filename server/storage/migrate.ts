import { sql, type Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { DatabaseRefused } from "./database-refused.ts";
import { MIGRATIONS } from "./migrations/registry.ts";

const MIGRATION_TABLE = "migration";

/** The names of the steps that were applied now; none where the data was up to date. */
export type AppliedMigrations = string[];

/**
 * Brings the schema up to date, all steps in one transaction or none. Several processes may do it at once
 * on one PostgreSQL: one works, the others wait and find nothing to do.
 * @param migrations only tests give others than the registry's.
 * @throws DatabaseRefused `data-newer` where a later version of Islet has been at this data.
 */
export async function migrate<T>(
  db: Kysely<T>,
  migrations = MIGRATIONS,
): Promise<AppliedMigrations> {
  await refuseNewerData(db, migrations);
  const migrator = new Migrator({
    db,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: "migration_lock",
    provider: {
      getMigrations: async () =>
        Object.fromEntries(migrations.map((step) => [step.name, step])),
    },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map((result) => result.migrationName);
}

/** @throws DatabaseRefused `data-newer`, and changes nothing. */
export async function refuseNewerData<T>(
  db: Kysely<T>,
  migrations = MIGRATIONS,
): Promise<void> {
  const table = await sql<{ found: string | null }>`
    select to_regclass(${MIGRATION_TABLE})::text as found`.execute(db);
  if (!table.rows[0]?.found) return;
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db);
  const known = new Set(migrations.map((step) => step.name));
  const unknown = rows
    .map((row) => row.name)
    .filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new DatabaseRefused(
    "data-newer",
    `This data was last used by a newer version of Islet (it has ${unknown.join(", ")}). ` +
      `Nothing was changed. Start that version again, or restore a backup made by this one.`,
  );
}
