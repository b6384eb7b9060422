import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeMetrics, LOG_ALONE } from "../metrics/compute-metrics.ts";
import { arbitraryCrowd } from "../testing/arbitrary-log.ts";
import { derive } from "../testing/make-log.ts";
import type { Engagement } from "./derive-engagement.ts";

const RUNS = { numRuns: 150 };

function listSessions({ people }: Engagement) {
  return people.flatMap((person) => person.sessions);
}

/** Everything derived, as plain data; functions cannot be compared. */
function plain({ people, classes }: Engagement) {
  return { people, classes };
}

describe("invariants", () => {
  test("P1: 0 <= active <= present <= connected <= wall", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (events) => {
        for (const session of listSessions(derive(events))) {
          const { connectedMs, presentMs, activeMs } = session;
          expect(connectedMs).toBeLessThanOrEqual(
            session.endMs - session.startMs,
          );
          expect(connectedMs).toBeGreaterThanOrEqual(0);
          if (presentMs === null || activeMs === null) continue;
          expect(presentMs).toBeLessThanOrEqual(connectedMs);
          expect(activeMs).toBeLessThanOrEqual(presentMs);
          expect(activeMs).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test("P2: dwell adds up to connected time to the millisecond", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (events) => {
        for (const { dwellMs, connectedMs } of listSessions(derive(events)))
          expect([...dwellMs.values()].reduce((a, b) => a + b, 0)).toBe(
            connectedMs,
          );
      }),
      RUNS,
    );
  });

  test("P3: sessions of a person never overlap", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (events) => {
        for (const { sessions } of derive(events).people)
          for (const [index, session] of sessions.entries())
            expect(session.startMs).toBeGreaterThanOrEqual(
              sessions[index - 1]?.endMs ?? -Infinity,
            );
      }),
      RUNS,
    );
  });

  test("P4 and P5: doubles and any order of arrival change nothing", () => {
    const shuffled = arbitraryCrowd.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], {
          minLength: events.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(plain(derive(other))).toEqual(plain(derive(events)));
        expect(computeMetrics(derive(other), LOG_ALONE)).toEqual(
          computeMetrics(derive(events), LOG_ALONE),
        );
      }),
      RUNS,
    );
  });
});
