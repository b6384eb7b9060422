import type { Generated } from "kysely";
import type { Json, NullableTimestamp, Timestamp } from "./columns.ts";

/** What a tool shows in a class, as its live entry says it; names nobody. */
export interface ClassToolTable {
  class_id: string;
  /** The feature's name. */
  tool: string;
  entry: Json;
  changed_at: Timestamp;
}

/** What a class keeps of one of its members while it runs. */
export interface ClassMemberTable {
  class_id: string;
  membership_id: string;
  /** The breakout table; 0 for none. */
  table_number: Generated<number>;
  has_floor: Generated<boolean>;
}

/** A thing that stands or stood on the whiteboard of a class; a moved one has a row for each spot. Names nobody. */
export interface BoardMarkTable {
  id: string;
  class_id: string;
  /** The first board of a class is 1. */
  board: number;
  mark: Json;
  put_at: Timestamp;
  /** Null while it stands. */
  gone_at: NullableTimestamp;
}
