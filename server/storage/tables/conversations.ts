import type { GeneratedAlways } from "kysely";
import type {
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

type MessageChannel = "nearby" | "class" | "place" | "private";

/** A text that somebody wrote. Its id is made by the client, so that sending it again changes nothing. */
export interface MessageTable {
  id: string;
  study_id: string;
  /** Order in which messages were stored. */
  seq: GeneratedAlways<number>;
  channel: MessageChannel;
  place: string | null;
  class_id: string | null;
  sender_membership_id: string;
  /** As it was when written. */
  sender_name: string;
  text: string;
  /** The avatar that spoke, while it was on the island. */
  avatar: string;
  sender_is_staff: boolean;
  /** Memberships that could read it at once. */
  hearers: JsonWithDefault<string[]>;
  sent_at: Timestamp;
  removed_at: NullableTimestamp;
}
