import type { Generated } from "kysely";
import type { Json, Timestamp } from "./columns.ts";

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
