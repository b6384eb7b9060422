import { sql, type Kysely, type RawBuilder, type Transaction } from "kysely";
import { randomUUID } from "node:crypto";
import type { Tables } from "../tables.ts";
import type { TableLayout } from "./table-layout.ts";

/** Rows of about 1 kB each: large enough to be quick, small enough to keep memory flat. */
const PAGE_ROWS = 1000;

interface Line {
  /** The row as one JSON object without line breaks. */
  line: string;
}

/**
 * Gives all rows of a table, page by page, as the transaction sees them. Written by the database itself, so
 * nothing of a value is lost and both engines write the same row the same way. JSON columns are texts
 * inside the line, for otherwise "null" and nothing would be one.
 */
export async function* readRows(
  transaction: Transaction<Tables>,
  layout: TableLayout,
): AsyncGenerator<string[]> {
  const cursor = sql.id(`rows_${randomUUID().replaceAll("-", "")}`);
  const select = sql`select row_to_json(kept_row)::text as line from (${selectColumns(layout)}) kept_row order by ${orderOf(layout)}`;
  await sql`declare ${cursor} no scroll cursor for ${select}`.execute(
    transaction,
  );
  for (;;) {
    const { rows } =
      await sql<Line>`fetch ${sql.lit(PAGE_ROWS)} from ${cursor}`.execute(
        transaction,
      );
    if (rows.length > 0) yield rows.map((row) => row.line);
    if (rows.length < PAGE_ROWS) break;
  }
  await sql`close ${cursor}`.execute(transaction);
}

/**
 * Gives the rows of an append-only table up to a number, page by page and outside of any transaction, so
 * that others have their turn between two pages. The lines are those of `readRows`.
 */
export async function* readNumberedRows(
  db: Kysely<Tables>,
  layout: TableLayout,
  throughSeq: number | bigint,
): AsyncGenerator<string[]> {
  let after: number | bigint = -1;
  for (;;) {
    // One bound only: the embedded engine gathers no statistics, and with two it would sort all that is left.
    const { rows } = await sql<Line & { seq: number | bigint }>`
      select row_to_json(kept_row)::text as line, kept_row.seq from (
        ${selectColumns(layout)} where seq > ${after} order by seq limit ${sql.lit(PAGE_ROWS)}
      ) kept_row order by kept_row.seq`.execute(db);
    const page = rows.filter((row) => row.seq <= throughSeq);
    const last = page.at(-1);
    if (last) yield page.map((row) => row.line);
    if (!last || page.length < PAGE_ROWS) return;
    after = last.seq;
  }
}

function selectColumns(layout: TableLayout): RawBuilder<unknown> {
  const columns = layout.columns.map(({ name, isJson }) =>
    isJson ? sql`${sql.ref(name)}::text as ${sql.ref(name)}` : sql.ref(name),
  );
  return sql`select ${sql.join(columns)} from ${sql.table(layout.name)}`;
}

/** Texts sort by their bytes, for the engines may speak different languages. */
function orderOf(layout: TableLayout): RawBuilder<unknown> {
  return sql.join(
    layout.order.map(({ name, isText }) =>
      isText
        ? sql`kept_row.${sql.ref(name)} collate "C"`
        : sql`kept_row.${sql.ref(name)}`,
    ),
  );
}
