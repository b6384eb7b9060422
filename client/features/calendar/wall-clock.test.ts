import { expect, test } from "vitest";
import { makeRule } from "./make-rule.ts";
import { addDays, readWallClock } from "./wall-clock.ts";

test.each([
  ["2026-03-04T00:00:00Z", "America/New_York", "2026-03-03T19:00"],
  ["2026-03-10T23:00:00Z", "America/New_York", "2026-03-10T19:00"],
  ["2026-03-10T23:00:00Z", "Asia/Kolkata", "2026-03-11T04:30"],
])("%s is read in %s", (at, zone, local) => {
  expect(readWallClock(Date.parse(at), zone)).toBe(local);
});

test("a week later is at the same time, whatever clocks do meanwhile", () => {
  expect(addDays("2026-03-03T19:00", 7)).toBe("2026-03-10T19:00");
  expect(addDays("2026-12-28T19:00", 7)).toBe("2027-01-04T19:00");
});

test.each([
  ["2026-12-01", [], 1, ""],
  ["2026-12-01", ["TH"], 1, ""],
  ["2026-12-01", [], 12, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270222"],
  ["2026-12-01", ["TH", "MO"], 2, "FREQ=WEEKLY;BYDAY=MO,TU,TH;UNTIL=20261214"],
] as const)("from %s on %j for %i weeks", (date, days, weeks, rule) => {
  expect(makeRule(date, days, weeks)).toBe(rule);
});
