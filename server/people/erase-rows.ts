import { sql, type Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** What was erased so far. */
export interface Erased {
  /** How many rows of each table went. */
  readonly rows: Record<string, number>;
  /** Keys of files that these rows named; others may name them too. */
  readonly files: Set<string>;
}

/**
 * References that may be empty and yet are of the person alone. Otherwise a reference that must be there
 * means "this row is the person's" and the row goes; one that may be empty means "this row mentions the
 * person" and only the mention goes.
 */
const ROW_GOES: ReadonlySet<string> = new Set([
  "mail.membership_id",
  "sign_in_code.membership_id",
  "sign_in_code.invitation_id",
]);

const FILE_KEYS = /\b[0-9a-f]{64}\.[a-z0-9]{2,5}\b/g;

interface Reference {
  from: string;
  column: string;
  to: string;
  toColumn: string;
  isOptional: boolean;
}

/**
 * Deletes rows and everything that belongs to them, as the references of the database say; so a new table
 * is thought of from its first day.
 */
export async function eraseRows(
  transaction: Transaction<Tables>,
  where: {
    readonly table: string;
    readonly column: string;
    readonly keys: readonly string[];
  },
  erased: Erased,
): Promise<void> {
  await eraseFrom(
    transaction,
    await readReferences(transaction),
    where,
    erased,
  );
}

async function eraseFrom(
  transaction: Transaction<Tables>,
  references: readonly Reference[],
  where: Parameters<typeof eraseRows>[1],
  erased: Erased,
): Promise<void> {
  const { table, column, keys } = where;
  if (keys.length === 0) return;
  const chosen = sql`${sql.ref(column)}::text = any(${keys}::text[])`;
  for (const reference of references.filter(({ to }) => to === table)) {
    const { rows } = await sql<{ key: string }>`
      select ${sql.ref(reference.toColumn)}::text as key from ${sql.table(table)}
      where ${chosen} and ${sql.ref(reference.toColumn)} is not null`.execute(
      transaction,
    );
    const below = {
      table: reference.from,
      column: reference.column,
      keys: rows.map((row) => row.key),
    };
    const name = `${reference.from}.${reference.column}`;
    if (reference.isOptional && !ROW_GOES.has(name))
      await sql`update ${sql.table(below.table)} set ${sql.ref(below.column)} = null
        where ${sql.ref(below.column)}::text = any(${below.keys}::text[])`.execute(
        transaction,
      );
    else await eraseFrom(transaction, references, below, erased);
  }
  const { rows: gone } = await sql<{ line: string }>`
    delete from ${sql.table(table)} as gone where ${chosen}
    returning row_to_json(gone)::text as line`.execute(transaction);
  erased.rows[table] = (erased.rows[table] ?? 0) + gone.length;
  for (const { line } of gone)
    for (const [key] of line.matchAll(FILE_KEYS)) erased.files.add(key);
}

/** Every reference between two tables; those over several columns are not foreseen and are an error. */
async function readReferences(
  transaction: Transaction<Tables>,
): Promise<Reference[]> {
  const { rows } = await sql<Reference & { columns: number }>`
    select f.relname as "from", a.attname as "column", t.relname as "to", b.attname as "toColumn",
      not a.attnotnull as "isOptional", cardinality(r.conkey) as columns
    from pg_constraint r
      join pg_namespace n on n.oid = r.connamespace and n.nspname = current_schema()
      join pg_class f on f.oid = r.conrelid join pg_class t on t.oid = r.confrelid
      join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
      join pg_attribute b on b.attrelid = r.confrelid and b.attnum = r.confkey[1]
    where r.contype = 'f' order by 1, 2`.execute(transaction);
  const wide = rows.find((row) => row.columns !== 1);
  if (wide)
    throw new Error(
      `${wide.from} refers to ${wide.to} by several columns; say in erase-rows.ts what that means.`,
    );
  return rows;
}
