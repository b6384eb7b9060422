import { expect, test } from "vitest";
import { measureAttendance } from "./class-report.ts";

const MINUTE_MS = 60_000;
const run = { fromMs: 0, untilMs: 60 * MINUTE_MS };

/** Stays, run and result in minutes. */
test.each([
  [
    "all of it",
    [[0, 60]],
    { in: 60, late: 0, early: 0, gaps: 0, attended: true },
  ],
  [
    "before and after too",
    [[-10, 75]],
    { in: 60, late: 0, early: 0, gaps: 0, attended: true },
  ],
  [
    "exactly half",
    [[30, 60]],
    { in: 30, late: 30, early: 0, gaps: 0, attended: true },
  ],
  [
    "a little less than half",
    [[31, 60]],
    { in: 29, late: 31, early: 0, gaps: 0, attended: false },
  ],
  [
    "two stays and a gap that is not filled",
    [
      [0, 20],
      [40, 50],
    ],
    { in: 30, late: 0, early: 10, gaps: 1, attended: true },
  ],
  [
    "two windows at once",
    [
      [0, 40],
      [10, 30],
    ],
    { in: 40, late: 0, early: 20, gaps: 0, attended: true },
  ],
  [
    "only before it",
    [[-20, -1]],
    { in: 0, late: 60, early: 0, gaps: 0, attended: false },
  ],
  ["nothing", [], { in: 0, late: 60, early: 0, gaps: 0, attended: false }],
] as const)("%s", (_, stays, expected) => {
  const measured = measureAttendance(
    stays.map(([from, until]) => ({
      fromMs: from * MINUTE_MS,
      untilMs: until * MINUTE_MS,
    })),
    run,
  );
  expect(measured).toEqual({
    seconds: expected.in * 60,
    lateSeconds: expected.late * 60,
    leftEarlySeconds: expected.early * 60,
    gaps: expected.gaps,
    hasAttended: expected.attended,
  });
});

test("a class of no length was attended by nobody", () => {
  const none = { fromMs: 0, untilMs: 0 };
  expect(measureAttendance([run], none).hasAttended).toBe(false);
});
