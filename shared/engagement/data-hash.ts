import { writeCanonicalJson } from "./canonical-json.ts";
import { compareEvents } from "./derivation/order-events.ts";
import type { LogEvent } from "./event-record.ts";

/** A running SHA-256, handed in by who has one. */
export interface RunningHash {
  update(text: string): void;
  /** Lower-case hex. */
  digest(): string;
}

/**
 * The hash of the data that metrics are derived from: every row in canonical
 * JSON with a line feed after it, in order of time. The order in which rows
 * were stored, and the ids a server gave them beyond their identity, do not
 * change it.
 */
export function hashData(
  events: readonly LogEvent[],
  hash: RunningHash,
): string {
  for (const event of events.toSorted(compareEvents))
    hash.update(`${writeCanonicalJson(event)}\n`);
  return hash.digest();
}
