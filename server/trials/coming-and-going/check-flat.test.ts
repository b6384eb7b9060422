import { expect, test } from "vitest";
import { checkFlat } from "./check-flat.ts";

const MB = 1024 * 1024;

/** Ten minutes of a sawtooth over a floor that grows by so much. */
const run = (growthMb: number, minutes = 10) =>
  Array.from({ length: minutes * 60 }, (_none, second) => ({
    atMs: second * 1000,
    heapBytes:
      (80 + (growthMb * second) / (minutes * 60) + (second % 20) * 3) * MB,
    rssBytes: 600 * MB,
  }));

test("a floor that stays is flat, however the teeth go", () => {
  expect(checkFlat(run(0))).toBe(
    "heapBytes 80.0 -> 80.0 MB, rssBytes 600.0 -> 600.0 MB",
  );
});

test("a floor that rises is found", () => {
  expect(() => checkFlat(run(120))).toThrow("memory grows: heapBytes");
});

test("a short run says nothing", () => {
  expect(checkFlat(run(120, 2))).toBe(
    "too short a run to say how memory grows",
  );
});
