import type { Generated } from "kysely";
import type {
  CreatedAt,
  Json,
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

/** What a station offers in one language; a new version is a new row. */
export interface ContentTable {
  study_id: string;
  place: string;
  station: string;
  language: string;
  version: number;
  body: Json<unknown>;
  /** Of the body; clients cache by it. */
  hash: string;
  created_at: CreatedAt;
  created_by: string | null;
  reviewed_by: string | null;
  reviewed_at: NullableTimestamp;
  review_due: NullableTimestamp;
}

/** Something to be done at a time, by one process. */
export interface JobTable {
  id: string;
  name: string;
  run_at: Timestamp;
  payload: JsonWithDefault;
  done_at: NullableTimestamp;
  /** How often it was begun; the claim that holds the lock knows itself by this number. */
  attempts: Generated<number>;
  locked_until: NullableTimestamp;
  /** At most one row per name and key. */
  once_key: string | null;
  /** What went wrong last; a done job that has one was given up. */
  error: string | null;
}
