import type { Generated, GeneratedAlways } from "kysely";
import type {
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

type EventSource = "server" | "client" | "reconciler" | "import";

/**
 * One row of the engagement log, as the design's event record says. Append-only: the database refuses
 * changes (see `allow-erasure.ts`). Ids of connections and the like are texts, for imported ones are free.
 */
export interface EventTable {
  id: string;
  seq: GeneratedAlways<number>;
  /** Idempotency: one per study and participant. */
  client_event_id: string | null;
  name: string;
  version: number;
  occurred_at: Timestamp;
  client_at: NullableTimestamp;
  skew_ms: number | null;
  study_id: string;
  arm: string | null;
  /** Pseudonym; null where nobody did it (a class starts). */
  participant: string | null;
  /** Only on imported rows of staff, who are not counted. */
  role: string | null;
  session: string | null;
  connection: string | null;
  tab: string | null;
  boot: string | null;
  place: string | null;
  station: string | null;
  item: string | null;
  class: string | null;
  target: string | null;
  via: string | null;
  source: EventSource;
  late: Generated<boolean>;
  /** Scopes in force at that moment. */
  consent: string | null;
  app_version: string | null;
  payload: JsonWithDefault;
  /** Of an imported line, so that importing twice changes nothing. */
  identity: string | null;
}
