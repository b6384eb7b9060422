import type { Json, Timestamp } from "./columns.ts";

/** What a person has set for themselves, on whatever device: units and clock. */
export interface PreferenceTable {
  account_id: string;
  body: Json;
  changed_at: Timestamp;
}
