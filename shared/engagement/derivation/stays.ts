import type { LogEvent } from "../event-record.ts";
import { type ConnectedSpan, UNNAMED } from "./connections.ts";
import type { Span } from "./spans.ts";

/** A stretch of connected time in one place; null while none is known yet. */
export interface Stay extends Span {
  readonly place: string | null;
}

interface Position {
  readonly place: string | null;
  /** Where its `place.entered` stands in the order of the person's rows. */
  readonly order: number;
}

/** A change of what is connected or where; kinds of one instant go in this order. */
interface Change {
  readonly atMs: number;
  readonly kind: 0 | 1 | 2;
  readonly connection: string;
  readonly fresh: boolean;
  readonly position: Position;
}

const END = 0;
const START = 1;
const ENTER = 2;
const NOWHERE: Position = { place: null, order: -1 };

/**
 * Parts the connected time of one person by place, exactly and without
 * overlap: the place holds from `place.entered` to the next one or the end of
 * its connection; of overlapping connections the latest `place.entered` wins.
 * Rows that name no connection speak for all of them while any is connected.
 *
 * @param spans connected stretches, in any order
 * @param events ordered rows of the person
 */
export function findStays(
  spans: readonly ConnectedSpan[],
  events: readonly LogEvent[],
): Stay[] {
  const stays: Stay[] = [];
  const places = new Map<string, Position>();
  const active = new Set<string>();
  let winner: Position = NOWHERE;
  let sinceMs = 0;
  for (const change of listChanges(spans, events)) {
    if (active.size > 0) addStay(stays, sinceMs, change.atMs, winner.place);
    sinceMs = change.atMs;
    const { connection, position } = change;
    if (change.kind === ENTER) {
      places.set(connection, position);
      if (isHere(active, connection)) winner = position;
    } else if (change.kind === START) {
      if (active.size === 0) places.delete(UNNAMED);
      if (change.fresh && connection !== UNNAMED) places.delete(connection);
      active.add(connection);
      const own = places.get(connection) ?? NOWHERE;
      if (own.order > winner.order) winner = own;
    } else {
      active.delete(connection);
      if (active.size === 0) winner = NOWHERE;
      else if (places.get(connection) === winner)
        winner = findLatest(active, places);
    }
  }
  return stays;
}

function isHere(active: ReadonlySet<string>, connection: string): boolean {
  return active.has(connection) || (connection === UNNAMED && active.size > 0);
}

function findLatest(
  active: ReadonlySet<string>,
  places: ReadonlyMap<string, Position>,
): Position {
  let latest = places.get(UNNAMED) ?? NOWHERE;
  for (const connection of active) {
    const position = places.get(connection);
    if (position !== undefined && position.order > latest.order)
      latest = position;
  }
  return latest;
}

function addStay(
  stays: Stay[],
  startMs: number,
  endMs: number,
  place: string | null,
): void {
  if (endMs <= startMs) return;
  const last = stays.at(-1);
  if (last !== undefined && last.endMs === startMs && last.place === place)
    last.endMs = endMs;
  else stays.push({ startMs, endMs, place });
}

function listChanges(
  spans: readonly ConnectedSpan[],
  events: readonly LogEvent[],
): Change[] {
  const changes: Change[] = [];
  for (const { startMs, endMs, connection, fresh } of spans) {
    if (endMs <= startMs) continue;
    const shared = { connection, fresh, position: NOWHERE };
    changes.push({ ...shared, atMs: startMs, kind: START });
    changes.push({ ...shared, atMs: endMs, kind: END });
  }
  for (const [order, event] of events.entries()) {
    if (event.name !== "place.entered") continue;
    const connection = event.connection ?? UNNAMED;
    // Between its places the island itself writes an empty one.
    const position = { place: event.place || null, order };
    changes.push({
      atMs: event.atMs,
      kind: ENTER,
      connection,
      fresh: false,
      position,
    });
  }
  return changes.sort(
    (a, b) =>
      a.atMs - b.atMs || a.kind - b.kind || a.position.order - b.position.order,
  );
}
