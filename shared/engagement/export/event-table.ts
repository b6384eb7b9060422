import type { FullEvent, KeyedSession } from "./person-record.ts";
import { column, NOT_APPLICABLE, orElse, type Table } from "./table.ts";

/** An event with where it belongs. */
export interface EventRow {
  readonly event: FullEvent;
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly session: KeyedSession | null;
  readonly day: number | null;
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
    participant: column(
      "string",
      "Pseudonym; facts about the island have none",
      ({ event }) => orElse(event.participant, NOT_APPLICABLE),
    ),
    arm: column("string", "Arm at that moment", ({ event }) =>
      orElse(event.arm, NOT_APPLICABLE),
    ),
    session: column("string", "Key of the session it lies in", (row) =>
      orElse(row.session?.key, NOT_APPLICABLE),
    ),
    study_day: column(
      "integer",
      "Study day",
      (row) => orElse(row.day, NOT_APPLICABLE),
      "days",
    ),
    connection: column("string", "Id of the connection", ({ event }) =>
      orElse(event.connection, NOT_APPLICABLE),
    ),
    tab: column("string", "Id of the browser tab", ({ event }) =>
      orElse(event.tab, NOT_APPLICABLE),
    ),
    boot: column("string", "Run of the server", ({ event }) =>
      orElse(event.boot, NOT_APPLICABLE),
    ),
    place: column("string", "Place", ({ event }) =>
      orElse(event.place, NOT_APPLICABLE),
    ),
    station: column("string", "Station", ({ event }) =>
      orElse(event.station, NOT_APPLICABLE),
    ),
    item: column("string", "Item", ({ event }) =>
      orElse(event.item, NOT_APPLICABLE),
    ),
    class: column("string", "Occurrence of teaching", ({ event }) =>
      orElse(event.class, NOT_APPLICABLE),
    ),
    target: column(
      "string",
      "To whom or what; someone-else stands for a person who is not in this export",
      ({ event }) => orElse(event.target, NOT_APPLICABLE),
    ),
    via: column("string", "View and means of input", ({ event }) =>
      orElse(event.via, NOT_APPLICABLE),
    ),
    source: column(
      "string",
      "Who wrote the row: server, client, reconciler, import",
      ({ event }) => event.source,
    ),
    consent: column(
      "string",
      "Scopes of consent in force at that moment",
      ({ event }) => orElse(event.consent, NOT_APPLICABLE),
    ),
    app_version: column(
      "string",
      "Version of the program that wrote it",
      ({ event }) => orElse(event.appVersion, NOT_APPLICABLE),
    ),
    payload: column(
      "object",
      "What else belongs to it, as JSON; only keys that are described below",
      ({ event }) => event.payload,
    ),
  },
};
