import { expect, test } from "vitest";
import { findNextOccurrence } from "./find-next-occurrence.ts";

/** The next moments of a pattern, one after the other. */
function listNext(
  pattern: string,
  timeZone: string,
  after: string,
  count: number,
): string[] {
  const moments: string[] = [];
  let last = new Date(after);
  for (let i = 0; i < count; i++) {
    const next = findNextOccurrence({ pattern, timeZone }, last);
    if (!next) break;
    moments.push(next.toISOString());
    last = next;
  }
  return moments;
}

test.each([
  [
    "nine in the morning stays nine when clocks go forward",
    ["0 9 * * *", "America/New_York", "2026-03-07T12:00:00Z"],
    ["2026-03-07T14:00:00.000Z", "2026-03-08T13:00:00.000Z"],
  ],
  [
    "a time that does not exist that day is the next one that does",
    ["30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z"],
    ["2026-03-08T07:00:00.000Z", "2026-03-09T06:30:00.000Z"],
  ],
  [
    "a time that comes twice that day is taken once",
    ["30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z"],
    ["2026-11-01T05:30:00.000Z", "2026-11-02T06:30:00.000Z"],
  ],
  [
    "every half hour goes on through the hour that comes twice",
    ["*/30 * * * *", "America/New_York", "2026-11-01T05:15:00Z"],
    [
      "2026-11-01T05:30:00.000Z",
      "2026-11-01T06:00:00.000Z",
      "2026-11-01T06:30:00.000Z",
    ],
  ],
  [
    "a zone without summer time knows no such days",
    ["30 2 * * *", "Asia/Seoul", "2026-03-07T12:00:00Z"],
    ["2026-03-07T17:30:00.000Z", "2026-03-08T17:30:00.000Z"],
  ],
  [
    "every second Tuesday of the month",
    ["0 18 * * TUE#2", "Europe/Madrid", "2026-03-01T00:00:00Z"],
    ["2026-03-10T17:00:00.000Z", "2026-04-14T16:00:00.000Z"],
  ],
] as const)("%s", (_, [pattern, zone, after], expected) => {
  expect(listNext(pattern, zone, after, expected.length)).toEqual(expected);
});

test.each([
  ["not a pattern", "UTC"],
  ["0 9 * * *", "Nowhere/At_All"],
])("%s in %s is refused", (pattern, timeZone) => {
  expect(() =>
    findNextOccurrence({ pattern, timeZone }, new Date("2026-01-01")),
  ).toThrow();
});

test("a day that never comes is none", () => {
  expect(listNext("0 0 30 2 *", "UTC", "2026-01-01T00:00:00Z", 1)).toEqual([]);
});
