import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Does `work` while no table refers to another and no trigger runs, so that rows may come in any order.
 * Afterwards the database checks every reference of every row again.
 */
export async function withoutReferences(
  transaction: Transaction<Tables>,
  work: () => Promise<void>,
): Promise<void> {
  const { rows: references } = await sql<{
    table: string;
    name: string;
    definition: string;
  }>`
    select r.conrelid::regclass::text as "table", quote_ident(r.conname) as name,
      pg_get_constraintdef(r.oid) as definition
    from pg_constraint r join pg_namespace n on n.oid = r.connamespace
    where r.contype = 'f' and n.nspname = current_schema()`.execute(
    transaction,
  );
  const { rows: triggered } = await sql<{ table: string }>`
    select distinct t.tgrelid::regclass::text as "table" from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and n.nspname = current_schema()`.execute(
    transaction,
  );
  const alter = (table: string, change: string) =>
    sql`alter table ${sql.raw(table)} ${sql.raw(change)}`.execute(transaction);
  for (const { table, name } of references)
    await alter(table, `drop constraint ${name}`);
  for (const { table } of triggered) await alter(table, "disable trigger user");
  await work();
  for (const { table } of triggered) await alter(table, "enable trigger user");
  for (const { table, name, definition } of references)
    await alter(table, `add constraint ${name} ${definition}`);
}
