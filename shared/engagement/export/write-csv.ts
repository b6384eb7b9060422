import { writeCanonicalJson } from "../canonical-json.ts";
import { printDay } from "../derivation/study-calendar.ts";
import type { Cell, CellType, Table } from "./table.ts";

/** RFC 4180. */
const LINE_END = "\r\n";

/**
 * Spreadsheets take a text for a formula that begins so (also with the wide
 * forms of East Asian keyboards); `!` begins a missing code, and `'` is the mark itself.
 */
const NEEDS_MARK = /^[=+\-@\t\r\n!'＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula and no reader for a missing
 * code: where it could be, an apostrophe stands before it. Whoever reads takes
 * one apostrophe off the front of every text that has one.
 */
export function markText(text: string): string {
  return NEEDS_MARK.test(text) ? `'${text}` : text;
}

/** The line of column names. */
export function writeHeader(table: Table<never>): string {
  return `${Object.keys(table.columns).map(quote).join(",")}${LINE_END}`;
}

/** One line. Texts and JSON are always quoted, nothing else ever is. */
export function writeRow<Row>(table: Table<Row>, row: Row): string {
  const cells: string[] = [];
  for (const column of Object.values(table.columns))
    cells.push(writeCell(column.type, column.read(row)));
  return `${cells.join(",")}${LINE_END}`;
}

function writeCell(type: CellType, cell: Cell): string {
  if (typeof cell === "string") return quote(markText(cell));
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "number") return writeNumber(type, cell);
  if (type === "object") return quote(writeCanonicalJson(cell));
  return "missing" in cell ? String(cell.missing) : "";
}

function writeNumber(type: CellType, value: number): string {
  if (type === "datetime") return new Date(value).toISOString();
  if (type === "date") return printDay(value);
  // The shortest digits that give the same number back; zero has no sign.
  return String(value === 0 ? 0 : value);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
