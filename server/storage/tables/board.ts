import type { Generated, GeneratedAlways } from "kysely";
import type { NullableTimestamp, Timestamp } from "./columns.ts";

/** What people talk about under one title. It has no words of its own. */
export interface ThreadTable {
  id: string;
  study_id: string;
  topic: string;
  created_at: Timestamp;
  pinned_at: NullableTimestamp;
}

/** A text on the board. Its id is that of the request, so that sending it again changes nothing. */
export interface PostTable {
  id: string;
  /** Order in which posts were stored. */
  seq: GeneratedAlways<number>;
  study_id: string;
  thread_id: string;
  author_membership_id: string;
  /** As it was when written. */
  author_name: string;
  author_is_staff: boolean;
  /** Of the post that opens its thread; null for a reply. */
  title: string | null;
  /** Markdown, as written. */
  text: string;
  revision: Generated<number>;
  written_at: Timestamp;
  edited_at: NullableTimestamp;
  hidden_at: NullableTimestamp;
  removed_at: NullableTimestamp;
}

/** An answer without words. */
export interface ReactionTable {
  post_id: string;
  membership_id: string;
  kind: string;
  at: Timestamp;
}

/** How far somebody has read in a thread. */
export interface ThreadReadTable {
  membership_id: string;
  thread_id: string;
  seen_seq: number;
  at: Timestamp;
}
