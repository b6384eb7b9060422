import {
  assert,
  constantFrom,
  integer,
  property,
  uniqueArray,
} from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { expandSeries } from "./expand-series.ts";

/** Both hemispheres, half hours and three quarters, a change at midnight, and a zone without any. */
const ZONES = [
  "America/New_York",
  "Europe/Madrid",
  "Asia/Kolkata",
  "America/Santiago",
  "Pacific/Chatham",
];
const HOUR_MS = 3_600_000;
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const expand = (startsLocal: string, rule: string, timeZone = ZONES[0] ?? "") =>
  expandSeries({ startsLocal, rule, timeZone });

/** The wall clock of a zone as the platform tells it, by another way than the one tried here. */
function readClock(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(ms);
}

/** Whether a time on the wall clock is left out by a clock change. */
function isLeftOut(clock: string, timeZone: string): boolean {
  const around = Date.parse(`${clock.replace(" ", "T")}Z`);
  const steps = Array.from({ length: 4 * 30 }, (_, step) => step / 4 - 15);
  return !steps.some(
    (hours) => readClock(around + hours * HOUR_MS, timeZone) === clock,
  );
}

describe.each(ZONES)("in %s", (timeZone) => {
  test("every class of a year is one instant, at its time on the wall clock", () => {
    assert(
      property(
        integer({ min: 0, max: 364 }),
        integer({ min: 0, max: 24 * 4 - 1 }),
        uniqueArray(constantFrom(...DAYS), { minLength: 1, maxLength: 3 }),
        (dayOfYear, quarterOfDay, days) => {
          const first = Temporal.PlainDateTime.from("2026-01-01T00:00").add({
            days: dayOfYear,
            minutes: quarterOfDay * 15,
          });
          const count = 53 * days.length;
          const startsLocal = first.toString({ smallestUnit: "minute" });
          const rule = `FREQ=WEEKLY;BYDAY=${days.join(",")};COUNT=${count}`;
          const moments = expand(startsLocal, rule, timeZone);
          if (typeof moments === "string") throw new Error(moments);
          const instants = moments.map(({ startsAt }) => startsAt.getTime());
          expect(new Set(instants).size).toBe(count);
          expect(instants).toEqual(instants.toSorted((a, b) => a - b));
          for (const ms of instants) {
            const clock = readClock(ms, timeZone);
            const wanted = `${clock.slice(0, 11)}${startsLocal.slice(11)}`;
            // A time that the clock left out is taken later, on its own day.
            if (clock !== wanted)
              expect(isLeftOut(wanted, timeZone)).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

test.each([
  // Clocks in New York go forward on 8 March and back on 1 November 2026.
  [
    "2026-03-03T19:00",
    2,
    ["2026-03-04T00:00:00.000Z", "2026-03-10T23:00:00.000Z"],
  ],
  [
    "2026-10-27T19:00",
    2,
    ["2026-10-27T23:00:00.000Z", "2026-11-04T00:00:00.000Z"],
  ],
  // Half past two is left out on 8 March, and half past one comes twice on 1 November.
  [
    "2026-03-01T02:30",
    3,
    [
      "2026-03-01T07:30:00.000Z",
      "2026-03-08T07:30:00.000Z",
      "2026-03-15T06:30:00.000Z",
    ],
  ],
  [
    "2026-10-25T01:30",
    2,
    ["2026-10-25T05:30:00.000Z", "2026-11-01T05:30:00.000Z"],
  ],
])("weekly from %s stays at its time", (startsLocal, count, expected) => {
  const moments = expand(startsLocal, `FREQ=WEEKLY;COUNT=${count}`);
  expect(
    typeof moments === "string"
      ? moments
      : moments.map(({ startsAt }) => startsAt.toISOString()),
  ).toEqual(expected);
});

test("the weeks of teaching are counted without those that have no class", () => {
  const moments = expand(
    "2026-12-01T19:00",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6",
  );
  expect(
    typeof moments !== "string" && moments.map(({ week }) => week),
  ).toEqual([0, 0, 1, 1, 2, 2]);
});

test.each([
  ["B42 30 February", "2027-02-30T19:00", "", "time-none"],
  ["B42 a time no clock has", "2027-02-01T25:00", "", "time-none"],
  [
    "B42 the end before the start",
    "2027-02-01T19:00",
    "FREQ=WEEKLY;UNTIL=20270101",
    "rule-wrong",
  ],
  ["B42 without an end", "2027-02-01T19:00", "FREQ=WEEKLY", "rule-endless"],
  [
    "B42 a thousand",
    "2027-02-01T19:00",
    "FREQ=DAILY;COUNT=1000",
    "rule-too-many",
  ],
  ["every second", "2027-02-01T19:00", "FREQ=SECONDLY;COUNT=5", "rule-wrong"],
  [
    "two rules in one",
    "2027-02-01T19:00",
    "FREQ=DAILY;FREQ=WEEKLY;COUNT=5",
    "rule-wrong",
  ],
  [
    "another property",
    "2027-02-01T19:00",
    "FREQ=DAILY;COUNT=5\nEXDATE:20270202T190000Z",
    "rule-wrong",
  ],
  ["no words of a rule", "2027-02-01T19:00", "every Tuesday", "rule-wrong"],
  [
    "a day that never comes",
    "2027-02-01T19:00",
    "FREQ=MONTHLY;BYDAY=5MO;UNTIL=20270215",
    "rule-wrong",
  ],
])("%s is turned down", (_, startsLocal, rule, code) => {
  expect(expand(startsLocal, rule)).toBe(code);
});

test("B42 a zone that does not exist is an error, for a study can't have one", () => {
  expect(() => expand("2027-02-01T19:00", "", "Mars/Olympus")).toThrow(
    RangeError,
  );
});
