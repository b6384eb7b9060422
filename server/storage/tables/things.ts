import type {
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

/** Something a person has: a dish ordered, a book taken. */
export interface ThingTable {
  id: string;
  study_id: string;
  membership_id: string;
  kind: string;
  item: string;
  from_place: string;
  from_station: string;
  detail: JsonWithDefault;
  obtained_at: Timestamp;
  given_up_at: NullableTimestamp;
  client_event_id: string | null;
}
