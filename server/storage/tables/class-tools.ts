import type { Json, Timestamp } from "./columns.ts";

/** What a tool shows in a class, as its live entry says it; names nobody. */
export interface ClassToolTable {
  class_id: string;
  /** The feature's name. */
  tool: string;
  entry: Json;
  changed_at: Timestamp;
}
