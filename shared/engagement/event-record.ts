/** Who wrote a row. */
export type EventSource = "server" | "client" | "reconciler" | "import";

/** The payload of an event: plain JSON, no free text. */
export type EventPayload = Readonly<Record<string, unknown>>;

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
