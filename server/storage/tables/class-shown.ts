import type { Generated } from "kysely";
import type { JsonWithDefault, Timestamp } from "./columns.ts";

/** That something came onto a screen of the study, changed there, or went; names nobody. */
export interface ClassShownTable {
  /** The order in which it came. */
  seq: Generated<number>;
  study_id: string;
  /** Null while no class ran. */
  class_id: string | null;
  place: string;
  /** As `shared/features/recording/moment.ts` lists them. */
  kind: string;
  /** The deck, the film, the card or the question; null where it is none. */
  item: string | null;
  /** The rest of the moment. */
  detail: JsonWithDefault;
  shown_at: Timestamp;
}
