import type { ColumnType } from "kysely";

/** timestamptz(3): a Date when read; a Date or an ISO text when written. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** Filled with the database's `now()` where the writer gives none. */
export type CreatedAt = ColumnType<Date, Date | string | undefined, never>;

/** jsonb: read parsed, written with `JSON.stringify`, for the two engines disagree about bare arrays. */
export type Json<Read = Record<string, unknown>> = ColumnType<
  Read,
  string,
  string
>;
export type JsonWithDefault<Read = Record<string, unknown>> = ColumnType<
  Read,
  string | undefined,
  string
>;

/** bytea: written as bytes; read as a Uint8Array (on PostgreSQL its subclass Buffer). */
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
