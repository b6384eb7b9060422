import { sql } from "kysely";
import type {
  EventPayload,
  EventSource,
  LogEvent,
} from "../../../shared/engagement/event-record.ts";

/**
 * The rows of a group as one JSON text, made in the database: the thread that
 * serves the island hands it on unread, which costs it next to nothing.
 */
export const ROWS_AS_TEXT = sql<string>`coalesce(json_agg(json_build_array(
  coalesce(identity, client_event_id::text, id::text), name,
  (extract(epoch from occurred_at) * 1000)::bigint, connection, place, item,
  class, target, via, source, payload))::text, '[]')`;

type RowText = [
  identity: string,
  name: string,
  atMs: number,
  connection: string | null,
  place: string | null,
  item: string | null,
  classId: string | null,
  target: string | null,
  via: string | null,
  source: EventSource,
  payload: EventPayload,
];

/** Reads what `ROWS_AS_TEXT` wrote. */
export function readRowText(
  text: string,
  participant: string | null,
): LogEvent[] {
  return (JSON.parse(text) as RowText[]).map(
    ([
      identity,
      name,
      atMs,
      connection,
      place,
      item,
      classId,
      target,
      via,
      source,
      payload,
    ]) => ({
      identity,
      name,
      atMs,
      participant,
      connection,
      place,
      item,
      class: classId,
      target,
      via,
      source,
      payload,
    }),
  );
}
