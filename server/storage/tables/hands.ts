import type { Generated } from "kysely";
import type { NullableTimestamp, Timestamp } from "./columns.ts";

/** A hand that is up, where it went up. */
export interface RaisedHandTable {
  membership_id: string;
  study_id: string;
  place: string;
  /** The order in which hands went up. */
  position: number;
  raised_at: Timestamp;
}

/** A text of the class chat that asks something. */
export interface ClassQuestionTable {
  message_id: string;
  class_id: string;
  is_answered: Generated<boolean>;
  /** The last one pinned stands above the class chat. */
  pinned_at: NullableTimestamp;
}
