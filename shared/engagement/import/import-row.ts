import type { EventPayload, LogEvent } from "../event-record.ts";

/** One line of an import file that was found good. */
export interface ImportRow {
  /** Unique within the study: storing a row whose identity is there already changes nothing. */
  readonly identity: string;
  readonly name: string;
  readonly version: number;
  readonly occurredAtMs: number;
  /** As the file names them; the server maps this to a pseudonym. null for island facts. */
  readonly participant: string | null;
  /** Another role than participant marks staff, who are not counted. */
  readonly role: string | null;
  readonly clientEventId: string | null;
  readonly clientAtMs: number | null;
  readonly skewMs: number | null;
  readonly arm: string | null;
  readonly session: string | null;
  readonly connection: string | null;
  readonly tab: string | null;
  readonly boot: string | null;
  readonly place: string | null;
  readonly station: string | null;
  readonly item: string | null;
  readonly class: string | null;
  readonly target: string | null;
  readonly via: string | null;
  readonly late: boolean;
  readonly consent: string | null;
  readonly appVersion: string | null;
  readonly payload: EventPayload;
}

/** Why a line was refused, in words for the person who made the file. */
export interface ImportError {
  /** From 1. */
  readonly line: number;
  readonly code: ImportErrorCode;
  readonly sentence: string;
}

export type ImportErrorCode =
  | "line-too-long"
  | "bad-json"
  | "bad-text"
  | "not-an-object"
  | "missing-name"
  | "unknown-name"
  | "missing-time"
  | "bad-time"
  | "missing-participant"
  | "wrong-type"
  | "invalid-payload"
  | "too-many-errors";

/** What the derivation reads of a row. All imported rows have the source `import`. */
export function toImportedEvent(
  row: ImportRow,
  pseudonym: string | null,
): LogEvent {
  return {
    identity: row.identity,
    name: row.name,
    atMs: row.occurredAtMs,
    participant: pseudonym,
    connection: row.connection,
    place: row.place,
    item: row.item,
    class: row.class,
    target: row.target,
    via: row.via,
    source: "import",
    payload: row.payload,
  };
}
