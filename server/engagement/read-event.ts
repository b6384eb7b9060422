import type { Selectable } from "kysely";
import type { LogEvent } from "../../shared/engagement/event-record.ts";
import type { Tables } from "../storage/tables.ts";

/** The columns that {@link readEvent} needs. */
export const EVENT_COLUMNS = [
  "id",
  "identity",
  "client_event_id",
  "name",
  "occurred_at",
  "participant",
  "connection",
  "place",
  "item",
  "class",
  "target",
  "via",
  "source",
  "payload",
] as const;

/** A stored row as the derivation takes it. */
export function readEvent(
  row: Pick<Selectable<Tables["event"]>, (typeof EVENT_COLUMNS)[number]>,
): LogEvent {
  return {
    identity: row.identity ?? row.client_event_id ?? row.id,
    name: row.name,
    atMs: row.occurred_at.getTime(),
    participant: row.participant,
    connection: row.connection,
    place: row.place,
    item: row.item,
    class: row.class,
    target: row.target,
    via: row.via,
    source: row.source,
    payload: row.payload,
  };
}
