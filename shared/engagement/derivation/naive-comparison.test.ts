import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryLog, TICK_MS } from "../testing/arbitrary-log.ts";
import { derive, EVENING_MS } from "../testing/make-log.ts";
import { reckonSessions } from "../testing/naive-sessions.ts";

test("a slow reckoning, tick by tick, finds the same sessions and dwell", () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryLog, (events) => {
      const sessions = (derive(events).people[0]?.sessions ?? []).map(
        (session) => ({
          start: (session.startMs - EVENING_MS) / TICK_MS,
          end: (session.endMs - EVENING_MS) / TICK_MS,
          ticks: session.connectedMs / TICK_MS,
          island: session.surface === "island",
          places: Object.fromEntries(
            [...session.dwellMs].map(([place, ms]) => [place, ms / TICK_MS]),
          ),
        }),
      );
      seen += sessions.length;
      expect(sessions).toEqual(reckonSessions(events, 30, 180));
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(seen).toBeGreaterThan(500);
});
