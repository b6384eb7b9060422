/** What a cell says where there is no value; the codebook explains each. */
export const MISSING = {
  "!not-applicable": "The question does not arise for this row",
  "!not-recorded": "Nothing was recorded that could answer it",
  "!no-value": "There is nothing to divide by (0/0)",
} as const;
export type Missing = { readonly missing: keyof typeof MISSING };

export const NOT_APPLICABLE: Missing = { missing: "!not-applicable" };
export const NOT_RECORDED: Missing = { missing: "!not-recorded" };
export const NO_VALUE: Missing = { missing: "!no-value" };

/** Types of Table Schema. Moments are ms since 1970, dates whole days since 1970. */
export type CellType =
  "string" | "integer" | "number" | "boolean" | "datetime" | "date" | "object";

export type Cell =
  string | number | boolean | Readonly<Record<string, unknown>> | Missing;

/** One column: what it means, and how it is read off a record. */
export interface Column<Row> {
  readonly type: CellType;
  /** "ms", "days" and so on; empty where there is none. */
  readonly unit: string;
  /** A sentence for the codebook. */
  readonly meaning: string;
  read(row: Row): Cell;
}

/** The shape of one table, apart from what its rows are read off. */
export interface TableShape {
  /** Also the name of its file, without `.csv`. */
  readonly name: string;
  readonly about: string;
  /** Columns that together name a row. */
  readonly key: readonly string[];
  /** Columns that name a row of another table, by the table. */
  readonly refers: Readonly<Record<string, readonly string[]>>;
  readonly columns: Readonly<Record<string, Omit<Column<never>, "read">>>;
}

/** One table of an export. */
export interface Table<Row> extends TableShape {
  readonly columns: Readonly<Record<string, Column<Row>>>;
}

/** A column of a table. */
export function column<Row>(
  type: CellType,
  meaning: string,
  read: (row: Row) => Cell,
  unit = "",
): Column<Row> {
  return { type, meaning, read, unit };
}

/** The value, or the code that says why there is none. */
export function orElse<Value extends Cell>(
  value: Value | null | undefined,
  code: Missing,
): Value | Missing {
  return value ?? code;
}
