import { expect, test } from "vitest";
import { tellWhen } from "./tell-when.ts";

const noonMs = new Date(2026, 2, 3, 12).getTime();
const HOUR_MS = 3_600_000;

test.each([
  ["today's class by its time", 7, /^7:00 PM$/],
  ["tomorrow's with its day", 31, /^Wednesday, March 4, 7:00 PM /],
])("%s", (_title, hours, told) => {
  expect(tellWhen(noonMs + hours * HOUR_MS, noonMs, "en")).toMatch(told);
});
