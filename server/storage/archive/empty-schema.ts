import { sql, type Kysely, type Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** What shows that an installation is in use; jobs and the like may be there from the first start. */
const SIGNS_OF_USE = ["study", "account", "event"] as const;

/** The tables that already hold what people would miss; none where a restore may begin. */
export async function findTablesInUse(db: Kysely<Tables>): Promise<string[]> {
  const used: string[] = [];
  for (const table of SIGNS_OF_USE) {
    const { rows } =
      await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) used.push(table);
  }
  return used;
}

/** Takes all tables and functions away, so that the schema can be built again in another version. */
export async function emptySchema(
  transaction: Transaction<Tables>,
): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p')`.execute(
    transaction,
  );
  for (const { name } of tables)
    await sql`drop table if exists ${sql.raw(name)} cascade`.execute(
      transaction,
    );
  // Those of extensions stay: they are not ours.
  const { rows: functions } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = current_schema() and not exists
      (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`.execute(
    transaction,
  );
  for (const { name } of functions)
    await sql`drop function if exists ${sql.raw(name)} cascade`.execute(
      transaction,
    );
}
