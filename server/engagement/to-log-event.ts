import type { LogEvent } from "../../shared/engagement/event-record.ts";
import type { FullEvent } from "../../shared/engagement/export/person-record.ts";

/** Only what sessions and metrics are derived from, and the hash of the data is made of. */
export function toLogEvent(
  event: FullEvent,
  participant: string | null,
): LogEvent {
  const { identity, name, atMs, connection, place } = event;
  const { item, class: taught, target, via, source, payload } = event;
  return {
    identity,
    name,
    atMs,
    participant,
    connection,
    place,
    item,
    class: taught,
    target,
    via,
    source,
    payload,
  };
}
