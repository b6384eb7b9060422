import type { NullableTimestamp, Timestamp } from "./columns.ts";

/** A stretch of a class during which it was recorded. It holds nobody's words. */
export interface RecordingTable {
  id: string;
  class_id: string;
  /** A membership; null where that person is gone for good. */
  started_by: string | null;
  started_at: Timestamp;
  /** Null while it goes on; then the end of the class ends it. */
  stopped_at: NullableTimestamp;
}
