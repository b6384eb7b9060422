import type { FullEvent, KeyedSession } from "./person-record.ts";
import { SHARED } from "./shared-columns.ts";
import {
  type Column,
  column,
  NOT_APPLICABLE,
  orElse,
  type Table,
} from "./table.ts";

/** An event with where it belongs. */
export interface EventRow {
  readonly event: FullEvent;
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly session: KeyedSession | null;
  readonly day: number | null;
}

/** A field that an event may lack. */
function text(
  meaning: string,
  field: {
    [Key in keyof FullEvent]: FullEvent[Key] extends string | null
      ? Key
      : never;
  }[keyof FullEvent],
): Column<EventRow> {
  return column("string", meaning, ({ event }) =>
    orElse(event[field], NOT_APPLICABLE),
  );
}

export const EVENTS: Table<EventRow> = {
  name: "events",
  about:
    "The log: first the island's own facts (a class starts, ends, shows a slide), then person by person. Rows stand in the order in which sessions are derived: by moment; at one moment connection.opened first, connection.closed last.",
  key: ["number"],
  refers: {},
  columns: {
    number: column("integer", "Line of this file", (row) => row.number),
    event: column("string", "Id in the log", ({ event }) => event.id),
    seq: column(
      "integer",
      "Order in which it was stored",
      ({ event }) => event.seq,
    ),
    name: column("string", "What happened, see below", (row) => row.event.name),
    version: column(
      "integer",
      "Version of the name's meaning",
      ({ event }) => event.version,
    ),
    occurred_at: column(
      "datetime",
      "When, by the server's clock",
      ({ event }) => event.atMs,
    ),
    client_at: column(
      "datetime",
      "When, by the client's own clock; for information only",
      ({ event }) => orElse(event.clientAtMs, NOT_APPLICABLE),
    ),
    skew_ms: column(
      "integer",
      "Client's clock less server's clock",
      ({ event }) => orElse(event.skewMs, NOT_APPLICABLE),
      "ms",
    ),
    late: column(
      "boolean",
      "Client's and server's moment are far apart",
      ({ event }) => event.late,
    ),
    participant: text(
      "Pseudonym; facts about the island have none",
      "participant",
    ),
    arm: text("Arm at that moment", "arm"),
    session: SHARED.session,
    study_day: SHARED.studyDay,
    connection: text("Id of the connection", "connection"),
    tab: text("Id of the browser tab", "tab"),
    boot: text("Run of the server", "boot"),
    place: text("Place", "place"),
    station: text("Station", "station"),
    item: text("Item", "item"),
    class: text("Occurrence of teaching", "class"),
    target: text(
      "To whom or what; someone-else stands for a person who is not in this export",
      "target",
    ),
    via: text("View and means of input", "via"),
    source: column(
      "string",
      "Who wrote the row: server, client, reconciler, import",
      ({ event }) => event.source,
    ),
    consent: text("Scopes of consent in force at that moment", "consent"),
    app_version: text("Version of the program that wrote it", "appVersion"),
    payload: column(
      "object",
      "What else belongs to it, as JSON; only keys that are described below",
      ({ event }) => event.payload,
    ),
  },
};
