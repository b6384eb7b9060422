import type { ReportReason } from "../../../shared/features/moderation.ts";
import type {
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

/** One member does not want to hear another; it works both ways. */
export interface BlockTable {
  membership_id: string;
  blocked_membership_id: string;
  at: Timestamp;
}

/** A text that one member does not want to see. */
export interface HiddenMessageTable {
  membership_id: string;
  message_id: string;
  at: Timestamp;
}

/** Somebody who was asked to leave and may come in again later. */
export interface KeptOutTable {
  membership_id: string;
  until: Timestamp;
}

/** Something that staff should look at. */
export interface ReportTable {
  id: string;
  study_id: string;
  reporter_membership_id: string;
  subject_membership_id: string;
  message_id: string | null;
  post_id: string | null;
  reason: ReportReason;
  words: string;
  /** Ids of up to ten messages before it that the reporter could read. */
  context: JsonWithDefault<string[]>;
  created_at: Timestamp;
  settled_at: NullableTimestamp;
}
