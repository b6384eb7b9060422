import type { Generated } from "kysely";
import type { Json, NullableTimestamp, Timestamp } from "./columns.ts";

/** A question put to a class. */
export interface PollTable {
  id: string;
  class_id: string;
  kind: string;
  question: string;
  options: Json<string[]>;
  is_anonymous: boolean;
  /** Numbers of the right options, from 0; a quiz has some. */
  right_options: Json<number[]>;
  asked_by: string | null;
  asked_at: Timestamp;
  is_open: Generated<boolean>;
  is_shown: Generated<boolean>;
  /** When it was taken away; the last one without it stands in class. */
  cleared_at: NullableTimestamp;
}

/** What one person answers; changed in place. */
export interface PollAnswerTable {
  poll_id: string;
  membership_id: string;
  choices: Json<number[]>;
  word: string;
  answered_at: Timestamp;
}
