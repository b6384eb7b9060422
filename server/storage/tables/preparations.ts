import type { PollQuestion } from "../../../shared/features/poll/poll-question.ts";
import type { Generated } from "kysely";
import type {
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

/** What stands ready for one class besides its deck; names nobody. */
export interface PreparationTable {
  class_id: string;
  /** The station whose film is shown, such as `gym/film`. */
  film: string | null;
  polls: JsonWithDefault<PollQuestion[]>;
  /** Where is practised; null for no task. */
  task_station: string | null;
  task_words: Generated<string>;
  /** When the class was given its task. */
  task_given_at: NullableTimestamp;
  /** For staff alone. */
  notes: Generated<string>;
  changed_at: Timestamp;
}

/** That somebody says they have practised what a class was given. */
export interface PracticeDoneTable {
  class_id: string;
  membership_id: string;
  done_at: Timestamp;
}
