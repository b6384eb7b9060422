import { sql } from "kysely";
import type { Database } from "../../storage/database.ts";

/** What changes by itself while people are only there. */
const RESTLESS = new Set([
  "whereabouts",
  "sign_in",
  "migration",
  "migration_lock",
]);

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
      const rows =
        name === "event"
          ? "(select * from event where name <> 'position.sampled')"
          : `"${name}"`;
      return `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${rows} t`;
    });
  const { rows } = await sql
    .raw<{ name: string; hash: string }>(parts.join(" union all "))
    .execute(database.db);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
