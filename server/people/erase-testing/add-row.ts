import type { Transaction } from "kysely";
import { readTableLayouts } from "../../storage/archive/table-layout.ts";
import type { Tables } from "../../storage/tables.ts";

/** Adds a row of any table; the database itself checks its shape. */
export type AddRow = (
  table: string,
  row: Record<string, unknown>,
) => Promise<void>;

/** Adds rows to the tables that this schema has; those of another version are passed over. */
export async function makeAddRow(
  transaction: Transaction<Tables>,
): Promise<AddRow> {
  const layouts = await readTableLayouts(transaction);
  const known = new Set(layouts.map((layout) => layout.name));
  return async (table, row) => {
    if (!known.has(table)) return;
    await transaction
      .insertInto(table as keyof Tables)
      .values(row)
      .execute();
  };
}
