import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { arbitraryCrowd, arbitraryLog } from "../testing/arbitrary-log.ts";
import { closed, derive, MINUTE_MS, row } from "../testing/make-log.ts";
import type { Engagement } from "./derive-engagement.ts";

const RUNS = { numRuns: 150 };

function listSessions({ people }: Engagement) {
  return people.flatMap((person) => person.sessions);
}

function sumMinutes(engagement: Engagement): number {
  return listSessions(engagement).reduce(
    (total, { connectedMs }) => total + connectedMs,
    0,
  );
}

function move(events: readonly LogEvent[], byMs: number): LogEvent[] {
  return events.map((event) => {
    const { start, end } = event.payload;
    const payload =
      typeof start === "number" && typeof end === "number"
        ? { ...event.payload, start: start + byMs, end: end + byMs }
        : event.payload;
    return { ...event, payload, atMs: event.atMs + byMs };
  });
}

describe("invariants of change", () => {
  test("P6: a log cut off at any row gives no more minutes than the whole", () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(90), (rows, length) => {
        // A position at rest may be the last thing known before a crash and
        // idle time without one; a connection has a true start only if the
        // row that opens it comes first.
        const seen = new Set<string | null>();
        const events = rows.filter(({ name, connection }) => {
          if (name === "connection.opened") seen.add(connection);
          return seen.has(connection) && name !== "position.sampled";
        });
        const before = sumMinutes(derive(events.slice(0, length)));
        expect(before).toBeLessThanOrEqual(sumMinutes(derive(events)));
      }),
      RUNS,
    );
  });

  test("P7: a gap of up to five minutes keeps the number of sessions", () => {
    const visit = [0, 20, 40, 60].map((minutes) =>
      row(minutes, "gesture.made"),
    );
    const log = [row(0, "connection.opened"), ...visit, closed(80, "lost")];
    const gap = fc.record({
      fromMs: fc.integer({ min: 1, max: 74 * MINUTE_MS }),
      lengthMs: fc.integer({ min: 0, max: 5 * MINUTE_MS }),
    });
    fc.assert(
      fc.property(gap, ({ fromMs, lengthMs }) => {
        const sessions = listSessions(
          derive([
            ...log,
            row(fromMs / MINUTE_MS, "connection.dropped"),
            row((fromMs + lengthMs) / MINUTE_MS, "connection.resumed"),
          ]),
        );
        expect(sessions).toHaveLength(1);
        expect(sessions[0]?.connectedMs).toBe(80 * MINUTE_MS - lengthMs);
      }),
      RUNS,
    );
  });

  test("P8: a second tab at the same time changes no minutes", () => {
    fc.assert(
      fc.property(
        arbitraryLog,
        fc.constantFrom("c-1", "c-2"),
        (events, copied) => {
          const tab: LogEvent[] = [];
          for (const event of events) {
            const identity = `tab-${event.identity}`;
            if (event.connection === copied)
              tab.push({ ...event, connection: "tab", identity });
          }
          const minutes = (all: LogEvent[]) =>
            listSessions(derive(all)).map(({ connectedMs }) => connectedMs);
          expect(minutes([...events, ...tab])).toEqual(minutes(events));
        },
      ),
      RUNS,
    );
  });

  test("P8: hidden time makes nobody active", () => {
    const hide = (event: LogEvent): LogEvent => ({
      ...event,
      name: "presence.recorded",
      source: "server",
      identity: `hidden-${event.identity}`,
      payload: {
        state: "hidden",
        start: event.atMs - 20 * MINUTE_MS,
        end: event.atMs,
      },
    });
    const sumActive = (events: LogEvent[]) =>
      listSessions(derive(events)).reduce(
        (total, { activeMs }) => total + (activeMs ?? 0),
        0,
      );
    fc.assert(
      fc.property(arbitraryCrowd, (events) => {
        const hidden = events
          .filter(({ name }) => name === "gesture.made")
          .map(hide);
        expect(sumActive([...events, ...hidden])).toBeLessThanOrEqual(
          sumActive(events),
        );
      }),
      RUNS,
    );
  });

  test("P10: moving all times, or another zone, changes no duration", () => {
    const zones = fc.constantFrom("UTC", "America/New_York", "Asia/Seoul");
    fc.assert(
      fc.property(
        arbitraryCrowd,
        zones,
        fc.integer({ min: -1e10, max: 1e10 }),
        (events, timeZone, byMs) => {
          const durations = (engagement: Engagement) =>
            listSessions(engagement).map((session) => ({
              connectedMs: session.connectedMs,
              presentMs: session.presentMs,
              activeMs: session.activeMs,
              dwellMs: session.dwellMs,
              basis: session.basis,
            }));
          expect(durations(derive(move(events, byMs), { timeZone }))).toEqual(
            durations(derive(events)),
          );
        },
      ),
      RUNS,
    );
  });
});
