import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables.ts";
import { splitLines } from "../split-lines.ts";
import type { TableLayout } from "./table-layout.ts";

const BATCH_BYTES = 1024 * 1024;

/** Puts the rows of an archive's table into the table, with the numbers they had. */
export async function loadTable(
  transaction: Transaction<Tables>,
  layout: TableLayout,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const names = layout.columns.map(({ name }) => sql.ref(name));
  const values = layout.columns.map(({ name, type, isJson }) =>
    isJson ? sql`${sql.ref(name)}::${sql.raw(type)}` : sql.ref(name),
  );
  // The types come from the database's own catalogue, never from the archive.
  const shape = layout.columns.map(
    ({ name, type, isJson }) =>
      sql`${sql.ref(name)} ${sql.raw(isJson ? "text" : type)}`,
  );
  for await (const lines of splitLines(content, BATCH_BYTES)) {
    const rows = `[${lines.join(",")}]`;
    await sql`
      insert into ${sql.table(layout.name)} (${sql.join(names)}) overriding system value
      select ${sql.join(values)} from json_to_recordset(${rows}::text::json) as x(${sql.join(shape)})`.execute(
      transaction,
    );
  }
}
