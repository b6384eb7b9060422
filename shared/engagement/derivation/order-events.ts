import type { LogEvent } from "../event-record.ts";

/** The log, parted: facts about the island, and the rows of each person in order. */
export interface OrderedLog {
  /** `class.started`, `class.walked`, `class.ended`, `slide.shown`, in order. */
  readonly island: readonly LogEvent[];
  /** By pseudonym, sorted; each list in order and without doubles. */
  readonly people: ReadonlyMap<string, readonly LogEvent[]>;
}

/** Facts about the island; who caused them does not matter. */
export const ISLAND_FACTS: ReadonlySet<string> = new Set([
  "class.started",
  "class.walked",
  "class.ended",
  "slide.shown",
]);

/**
 * At one instant a connection opens first and closes last; what else happens
 * then goes by the row's own identity, so that no order of arrival matters.
 */
export function compareEvents(a: LogEvent, b: LogEvent): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs;
  const rank = rankName(a.name) - rankName(b.name);
  if (rank !== 0) return rank;
  if (a.identity === b.identity) return 0;
  return a.identity < b.identity ? -1 : 1;
}

/**
 * Parts and orders a log that came in any order. Rows of people in `uncounted`
 * (staff, guests, test, bot, simulated) are left out.
 */
export function orderLog(
  events: Iterable<LogEvent>,
  uncounted: ReadonlySet<string>,
): OrderedLog {
  const island: LogEvent[] = [];
  const people = new Map<string, LogEvent[]>();
  for (const event of events) {
    if (ISLAND_FACTS.has(event.name)) {
      island.push(event);
      continue;
    }
    const person = event.participant;
    if (person === null || uncounted.has(person)) continue;
    const rows = people.get(person);
    if (rows === undefined) people.set(person, [event]);
    else rows.push(event);
  }
  const names = [...people.keys()].sort();
  return {
    island: orderRows(island),
    people: new Map(
      names.map((name) => [name, orderRows(people.get(name) ?? [])]),
    ),
  };
}

function rankName(name: string): number {
  if (name === "connection.opened") return 0;
  return name === "connection.closed" ? 2 : 1;
}

function orderRows(rows: LogEvent[]): LogEvent[] {
  rows.sort(compareEvents);
  return rows.filter(
    (row, index) => row.identity !== rows[index - 1]?.identity,
  );
}
