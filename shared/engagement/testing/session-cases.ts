import { expect } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { closed, listSessions, row } from "./make-log.ts";

/** What happens, the rows, and the sessions as `[start, end, connected minutes, basis]`. */
export type SessionCase = [
  string,
  LogEvent[],
  [number, number, number, string][],
];

export const opened = row(0, "connection.opened");

export const signedOut = (minutes: number): LogEvent =>
  closed(minutes, "signed-out");

export const act = (minutes: number, connection = "c-1"): LogEvent =>
  row(minutes, { name: "gesture.made", connection });

export const openedOn = (
  minutes: number,
  connection: string,
  via: string | null = null,
): LogEvent => row(minutes, { name: "connection.opened", connection, via });

/** The same rows as a server writes them. */
export function live(events: LogEvent[]): LogEvent[] {
  return events.map((event) => Object.assign({}, event, { source: "server" }));
}

/** The rows give these sessions, in whatever order they come. */
export function expectSessions([, events, expected]: SessionCase): void {
  expect(listSessions(events)).toEqual(
    expected.map(([start, end, minutes, basis]) => [
      start,
      expect.closeTo(end, 9),
      expect.closeTo(minutes, 9),
      basis,
    ]),
  );
  expect(listSessions(events.toReversed())).toEqual(listSessions(events));
}
