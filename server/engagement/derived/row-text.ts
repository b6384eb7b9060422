import { sql } from "kysely";
import type {
  EventPayload,
  EventSource,
  LogEvent,
} from "../../../shared/engagement/event-record.ts";

/**
 * The rows of a group as one JSON text, column by column, made in the database:
 * the thread that serves the island hands it on unread, which costs it next to
 * nothing. A list for each column is made sooner than one for each row.
 */
export const ROWS_AS_TEXT = sql<string>`json_build_array(
  array_agg(coalesce(identity, client_event_id::text, id::text)),
  array_agg(name), array_agg((extract(epoch from occurred_at) * 1000)::bigint),
  array_agg(connection), array_agg(place), array_agg(item), array_agg(class),
  array_agg(target), array_agg(via), array_agg(source), array_agg(payload))::text`;

type Texts = readonly (string | null)[];

/** No rows are null in each place. */
type RowText = readonly [
  identities: readonly string[] | null,
  names: readonly string[],
  atMs: readonly number[],
  connections: Texts,
  places: Texts,
  items: Texts,
  classes: Texts,
  targets: Texts,
  vias: Texts,
  sources: readonly EventSource[],
  payloads: readonly EventPayload[],
];

/** Reads what `ROWS_AS_TEXT` wrote; with sorted keys, for so the hash of the rows is made soonest. */
export function readRowText(
  text: string,
  participant: string | null,
): LogEvent[] {
  const [identities, names, times, ...columns] = JSON.parse(text) as RowText;
  const [connections, places, items, classes, ...more] = columns;
  const [targets, vias, sources, payloads] = more;
  return (identities ?? []).map((identity, at) => ({
    atMs: times[at] ?? NaN,
    class: classes[at] ?? null,
    connection: connections[at] ?? null,
    identity,
    item: items[at] ?? null,
    name: names[at] ?? "",
    participant,
    payload: payloads[at] ?? {},
    place: places[at] ?? null,
    source: sources[at] ?? "server",
    target: targets[at] ?? null,
    via: vias[at] ?? null,
  }));
}
