import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryCrowd } from "../testing/arbitrary-log.ts";
import { derive, row } from "../testing/make-log.ts";
import type { Engagement } from "./derive-engagement.ts";

const RUNS = { numRuns: 150 };

describe("invariants of counting", () => {
  test("P14: nobody attends longer than a class lasts, or two classes at one instant", () => {
    const classRows = fc
      .array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 60 })), {
        maxLength: 4,
      })
      .map((classes) =>
        classes.flatMap(([start, length], index) => {
          const own = {
            class: `k-${index}`,
            participant: null,
            connection: null,
          };
          return [
            row(start, { name: "class.started", ...own }),
            row(start + length, { name: "class.ended", ...own }),
          ];
        }),
      );
    fc.assert(
      fc.property(arbitraryCrowd, classRows, (events, lessons) => {
        const { people, classes } = derive([...events, ...lessons]);
        for (const { attendance, sessions } of people) {
          let totalMs = 0;
          for (const { classId, attendedMs } of attendance) {
            const run = classes.find(({ id }) => id === classId);
            expect(attendedMs).toBeLessThanOrEqual(
              (run?.endMs ?? 0) - (run?.startMs ?? 0),
            );
            totalMs += attendedMs;
          }
          const insideMs = sessions.reduce(
            (total, { dwellMs }) => total + (dwellMs.get("classroom") ?? 0),
            0,
          );
          expect(totalMs).toBeLessThanOrEqual(insideMs);
        }
      }),
      RUNS,
    );
  });

  test("P18: rows outside consent change nothing", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (events) => {
        const withdrawn = new Map(
          events
            .filter(({ name }) => name === "consent.withdrawn")
            .map(({ participant, atMs }) => [participant, atMs]),
        );
        const within = events.filter(
          ({ name, participant, atMs }) =>
            name.startsWith("consent.") ||
            atMs < (withdrawn.get(participant) ?? Infinity),
        );
        const strip = (engagement: Engagement) =>
          engagement.people.map((person) => ({ ...person, outsideConsent: 0 }));
        expect(strip(derive(within))).toEqual(strip(derive(events)));
      }),
      RUNS,
    );
  });
});
