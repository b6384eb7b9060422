import { sql } from "kysely";
import type { Database } from "../../storage/database.ts";

/** What changes by itself while people are only there. */
const RESTLESS = new Set([
  "whereabouts",
  "sign_in",
  "migration",
  "migration_lock",
]);

/** Of some tables only these rows count: the rest goes on by itself. */
const COUNTED_ROWS: Readonly<Record<string, string>> = {
  event: "(select * from event where name <> 'position.sampled')",
  // The key of a recurring job is the moment at which it is due.
  job: String.raw`(select * from job where once_key is null or once_key !~ '^\d{4}-\d\d-\d\dT')`,
};

/** Count and hash of every table: equal before and after a deed that was refused. */
export async function takeFingerprint(
  database: Database,
): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() order by 1`.execute(database.db);
  const parts = tables
    .map(({ name }) => name)
    .filter((name) => !RESTLESS.has(name))
    .map((name) => {
      const rows = COUNTED_ROWS[name] ?? `"${name}"`;
      return `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${rows} t`;
    });
  const { rows } = await sql
    .raw<{ name: string; hash: string }>(parts.join(" union all "))
    .execute(database.db);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
