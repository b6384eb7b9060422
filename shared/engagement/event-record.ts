/** Who wrote a row. */
export type EventSource = "server" | "client" | "reconciler" | "import";

/** The payload of an event: plain JSON, no free text. */
export type EventPayload = Readonly<Record<string, unknown>>;

/** One row of the log, whole. Rows are only ever added. */
export interface EventRecord {
  /** UUIDv7 from the server. */
  readonly id: string;
  /** Total order over all rows. */
  readonly seq: bigint;
  /** The sender's own id for the row: makes sending twice harmless. */
  readonly clientEventId: string | null;
  readonly name: string;
  readonly version: number;
  /** UTC, ms since 1970, by the server's clock. */
  readonly occurredAtMs: number;
  /** What the client's clock said, for information only. */
  readonly clientAtMs: number | null;
  readonly skewMs: number | null;
  readonly study: string;
  readonly arm: string | null;
  /** Pseudonym; null for facts about the island itself. */
  readonly participant: string | null;
  readonly session: string | null;
  readonly connection: string | null;
  readonly tab: string | null;
  readonly boot: string | null;
  readonly place: string | null;
  readonly station: string | null;
  readonly item: string | null;
  /** An occurrence of teaching. */
  readonly class: string | null;
  readonly target: string | null;
  /** `3d`, `text` or `page`, then `+keyboard`, `+pointer`, `+touch` or `+gamepad`. */
  readonly via: string | null;
  readonly source: EventSource;
  /** Stored more than 10 s after `clientAtMs`. */
  readonly late: boolean;
  /** The version of the consent text in force at that moment. */
  readonly consent: string | null;
  readonly appVersion: string | null;
  readonly payload: EventPayload;
}

/** The part of a row that sessions and metrics are derived from. */
export interface LogEvent {
  /** What makes the row itself: `client_event_id`, else the id or hash it was stored under. */
  readonly identity: string;
  readonly name: string;
  readonly atMs: number;
  readonly participant: string | null;
  readonly connection: string | null;
  readonly place: string | null;
  readonly item: string | null;
  readonly class: string | null;
  readonly target: string | null;
  readonly via: string | null;
  readonly source: EventSource;
  readonly payload: EventPayload;
}
