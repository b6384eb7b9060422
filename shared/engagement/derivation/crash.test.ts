import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { deriveOne } from "../testing/derive-one.ts";
import { EVENING_MS, MINUTE_MS, row, SECOND_MS } from "../testing/make-log.ts";
import { findScriptedPlace, scriptVisit } from "../testing/script-visit.ts";

const LOST_MS = 15 * SECOND_MS;
const visit = scriptVisit();

/** What one log amounts to; sums over sessions. */
function add(events: readonly LogEvent[]) {
  const { sessions, attendance } = deriveOne(events);
  const dwellMs = new Map<string, number>();
  let connectedMs = 0;
  let presentMs = 0;
  let activeMs = 0;
  for (const session of sessions) {
    connectedMs += session.connectedMs;
    presentMs += session.presentMs ?? 0;
    activeMs += session.activeMs ?? 0;
    for (const [place, ms] of session.dwellMs)
      dwellMs.set(place, (dwellMs.get(place) ?? 0) + ms);
  }
  const attendedMs = attendance[0]?.attendedMs ?? 0;
  return {
    count: sessions.length,
    dwellMs,
    connectedMs,
    presentMs,
    activeMs,
    attendedMs,
  };
}

/** The rows of the visit after a crash: the server is back after the outage, and so is the visitor. */
function comeBack(crashMs: number, outageMs: number): LogEvent[] {
  const backMs = crashMs + outageMs;
  const minutes = (backMs - EVENING_MS) / MINUTE_MS;
  const later = visit.filter(({ atMs }) => atMs >= backMs);
  if (!later.some(({ name }) => name === "connection.closed")) return [];
  const onNewLine = later.map((event) =>
    event.connection === null ? event : { ...event, connection: "c-2" },
  );
  const place = findScriptedPlace(minutes);
  const own = { connection: "c-2", source: "server" as const };
  return [
    row(minutes, { name: "connection.opened", via: "3d+pointer", ...own }),
    row(minutes, { name: "place.entered", place, ...own }),
    ...onNewLine,
  ];
}

describe("P6: a crash at every prefix of a visit", () => {
  const whole = add(visit);
  const places = [...whole.dwellMs.keys()];

  test("the visit itself is what was scripted", () => {
    expect(whole).toMatchObject({
      count: 1,
      connectedMs: 43 * MINUTE_MS,
      attendedMs: 24 * MINUTE_MS,
    });
    expect(Object.fromEntries(whole.dwellMs)).toEqual({
      plaza: 6 * MINUTE_MS,
      hall: 3 * MINUTE_MS,
      classroom: 25 * MINUTE_MS,
      restaurant: 9 * MINUTE_MS,
    });
  });

  test.each([0, 3, 45, 240, 900])(
    "costs at most 15 s and the outage of %d s, in all and in every place",
    (outageS) => {
      const outageMs = outageS * SECOND_MS;
      const least = LOST_MS + outageMs;
      for (let length = 1; length < visit.length; length += 1) {
        const fromMs = visit[length - 1]?.atMs ?? 0;
        const untilMs = (visit[length]?.atMs ?? 0) - 1;
        // At once after the row, and just before the next would have come.
        for (const crashMs of new Set([fromMs, Math.max(fromMs, untilMs)])) {
          const log = visit.slice(0, length);
          const crashed = add([...log, ...comeBack(crashMs, outageMs)]);
          const { connectedMs, presentMs, activeMs, attendedMs } = crashed;
          const isBack = comeBack(crashMs, outageMs).length > 0;
          const endMs = isBack ? whole.connectedMs : crashMs - EVENING_MS;
          expect(connectedMs).toBeLessThanOrEqual(whole.connectedMs);
          expect(connectedMs).toBeGreaterThanOrEqual(endMs - least);
          expect(presentMs).toBeLessThanOrEqual(whole.presentMs);
          expect(activeMs).toBeLessThanOrEqual(whole.activeMs);
          expect(attendedMs).toBeLessThanOrEqual(whole.attendedMs);
          for (const place of places) {
            const wholeMs = whole.dwellMs.get(place) ?? 0;
            const placeMs = crashed.dwellMs.get(place) ?? 0;
            expect(placeMs).toBeLessThanOrEqual(wholeMs);
            if (isBack) expect(placeMs).toBeGreaterThanOrEqual(wholeMs - least);
          }
          if (isBack)
            expect(presentMs).toBeGreaterThanOrEqual(whole.presentMs - least);
          if (least <= 5 * MINUTE_MS) expect(crashed.count).toBe(1);
        }
      }
    },
  );
});
