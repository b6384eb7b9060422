import type { Helped } from "../../../shared/features/rating.ts";
import type { Generated } from "kysely";
import type { CreatedAt, NullableTimestamp, Timestamp } from "./columns.ts";

/** One occurrence of teaching. */
export interface ClassTable {
  id: string;
  study_id: string;
  place: string;
  title: string;
  /** As planned; `started_at` and `ended_at` are as it happened. */
  starts_at: Timestamp;
  minutes: number;
  deck_id: string | null;
  /** The membership that leads it. */
  presenter: string | null;
  /** The membership that started it. */
  host: string | null;
  started_at: NullableTimestamp;
  ended_at: NullableTimestamp;
  created_at: CreatedAt;
  /** The series it belongs to, and its topic, where it was planned in the calendar. */
  series_id: string | null;
  topic_id: string | null;
  /** When the rule of its series wants it; `starts_at` differs where it was moved. */
  planned_at: NullableTimestamp;
  cancelled_at: NullableTimestamp;
  /** Counts moves and cancellations, so that calendars of people follow. */
  revision: Generated<number>;
  /** The place of the island it is to walk to; null where no trip is planned. */
  trip_place: string | null;
  /** Where those who come were last told that it walks to. */
  trip_told: string | null;
  /** Null: whoever may come to its series. False: only those in `class_named` and staff. */
  is_for_all: boolean | null;
  /** Null before it begins. False: those in `class_invited` were invited then. */
  began_for_all: boolean | null;
}

/** One stay in the classroom while a class runs: service data for the educator, by name. */
export interface AttendanceTable {
  id: string;
  class_id: string;
  membership_id: string;
  entered_at: Timestamp;
  left_at: NullableTimestamp;
}

/** Whether a class has helped somebody who was there. */
export interface ClassRatingTable {
  class_id: string;
  membership_id: string;
  helped: Helped;
  rated_at: Timestamp;
}

/** An uploaded presentation, already turned into slides. */
export interface DeckTable {
  id: string;
  study_id: string;
  title: string;
  slide_count: number;
  /** The membership that brought it. */
  created_by: string;
  created_at: CreatedAt;
  /** What its pictures take up; 0 for a deck from before they were counted. */
  bytes: Generated<number>;
  /** Which class of the curriculum it is, in which language and version; null for a deck that somebody brought. */
  topic: string | null;
  language: string | null;
  hash: string | null;
}

/** One slide; numbers start at 1. */
export interface SlideTable {
  deck_id: string;
  number: number;
  /** Of the image, in pixels. */
  width: number;
  height: number;
  /** Key of the image, see `files.ts`. */
  image: string;
  /** What stands on it, for screen readers. */
  text: string;
  /** What its picture shows, in the author's words. */
  description: Generated<string>;
  /** For whoever teaches. */
  notes: Generated<string>;
  source: Generated<string>;
}

/** That somebody of staff reviewed a health text; a later text of another hash is not reviewed. */
export interface ReviewTable {
  study_id: string;
  /** Such as `topic/plate.en` or `station/gym/routine`. */
  text_id: string;
  hash: string;
  /** A membership. */
  reviewed_by: string;
  reviewed_at: Timestamp;
  /** A day, as 2026-03-01. */
  review_due: string;
}
