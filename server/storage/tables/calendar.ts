import type {
  ClassKind,
  TopicPart,
} from "../../../shared/features/calendar/occurrence.ts";
import type { Bytes, CreatedAt, Timestamp } from "./columns.ts";

/** What a class is about; the same topic may be taught several times. */
export interface TopicTable {
  id: string;
  study_id: string;
  part: TopicPart;
  /** Its place in its part, from 1. */
  number: number;
  title: string;
  deck_id: string | null;
  created_at: CreatedAt;
}

/** Classes that come again by a rule. */
export interface SeriesTable {
  id: string;
  study_id: string;
  kind: ClassKind;
  title: string;
  place: string;
  /** The first one's date and time on the wall clock, such as 2026-12-01T19:00. */
  starts_local: string;
  /** The study's zone when it was planned; the wall clock is read in it. */
  time_zone: string;
  /** RRULE of RFC 5545; "" for a single class. */
  rule: string;
  minutes: number;
  /** How many may say that they come; null for any number. */
  capacity: number | null;
  /** False: only those in `series_member` and staff. */
  is_for_all: boolean;
  created_at: CreatedAt;
}

/** Who may come to a series that is not for all. */
export interface SeriesMemberTable {
  series_id: string;
  membership_id: string;
}

/** Who may come to a class that has a list of its own and is not for all. */
export interface ClassNamedTable {
  class_id: string;
  membership_id: string;
}

/** Whom a class was for when it began, where it was not for all. */
export interface ClassInvitedTable {
  class_id: string;
  membership_id: string;
}

/** Who was invited to one class alone. */
export interface ClassGuestTable {
  class_id: string;
  membership_id: string;
}

/** What a person said about one class: "I'll come" or "I can't". */
export interface ComingTable {
  class_id: string;
  membership_id: string;
  is_coming: boolean;
  answered_at: Timestamp;
}

/** A reminder that was put in line, once for each start of a class. */
export interface ReminderTable {
  class_id: string;
  membership_id: string;
  lead: "day" | "hour";
  starts_at: Timestamp;
  queued_at: Timestamp;
}

/** Which reminders a person wants; both where there is no row. */
export interface CalendarSettingTable {
  membership_id: string;
  day_before: boolean;
  hour_before: boolean;
  changed_at: Timestamp;
}

/** The secret address of a person's own feed; without a row there is none. */
export interface CalendarFeedTable {
  membership_id: string;
  secret_hash: Bytes;
  made_at: Timestamp;
}
