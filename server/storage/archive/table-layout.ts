import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** What has to be known of a table to write its rows down and to read them back, whatever version it is of. */
export interface TableLayout {
  name: string;
  columns: readonly ColumnLayout[];
  /** The columns whose order is the order of the rows. */
  order: readonly ColumnLayout[];
  /** The column that the database numbers by itself, such as `seq`. */
  identity: string | null;
}

interface ColumnLayout {
  name: string;
  /** As SQL writes it, such as `timestamp(3) with time zone`. */
  type: string;
  isJson: boolean;
  isText: boolean;
}

/** Tables of the migrator, for an archive names its schema in its own words; and files, which it carries as such. */
const NOT_DATA = ["migration", "migration_lock", "stored_file", "stored_piece"];

/** Every table with data, as the database itself describes it; sorted by name. */
export async function readTableLayouts(
  db: Kysely<Tables>,
): Promise<TableLayout[]> {
  const { rows } = await sql<
    ColumnLayout & {
      table: string;
      keyPlace: number | null;
      isIdentity: boolean;
    }
  >`
    select c.relname as "table", a.attname as name,
      format_type(a.atttypid, a.atttypmod) as type,
      a.atttypid in ('json'::regtype, 'jsonb'::regtype) as "isJson",
      a.attcollation <> 0 as "isText",
      a.attidentity <> '' as "isIdentity",
      array_position(i.indkey::int2[], a.attnum) as "keyPlace"
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and a.attgenerated = '' and c.relname <> all(${NOT_DATA}::text[])
    order by c.relname collate "C", a.attnum`.execute(db);
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => {
    const identity = columns.find((column) => column.isIdentity);
    const key = columns
      .filter((column) => column.keyPlace !== null)
      .toSorted((a, b) => Number(a.keyPlace) - Number(b.keyPlace));
    if (key.length === 0) throw new Error(`${name} has no primary key.`);
    return {
      name,
      columns,
      order: identity ? [identity] : key,
      identity: identity?.name ?? null,
    };
  });
}
