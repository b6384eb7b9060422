import type { ColumnType, Generated } from "kysely";
import type { NullableTimestamp, Timestamp } from "./columns.ts";

/** Where a wished-for export stands. */
export type ExportState =
  "waiting" | "running" | "done" | "failed" | "cancelled";

/** A data package that a researcher asked for; the file lies in `exports/` of the data folder. */
export interface ExportTable {
  id: string;
  study_id: string;
  membership_id: string;
  tier: "T1";
  state: ExportState;
  asked_at: Timestamp;
  /** Rows of the log: read so far, and in all; for the progress that is shown. */
  rows_read: Generated<number>;
  rows_total: Generated<number>;
  ended_at: NullableTimestamp;
  expires_at: NullableTimestamp;
  bytes: ColumnType<number | null, number | undefined, number>;
  /** Of the file, lower-case hex. */
  sha256: ColumnType<string | null, string | undefined, string>;
  /** Rows by table. */
  tables: ColumnType<Record<string, number> | null, string | undefined, string>;
}
