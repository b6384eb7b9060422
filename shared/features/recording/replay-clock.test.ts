import { expect, test } from "vitest";
import { measureLength, toClassMs, toReplayMs } from "./replay-clock.ts";

const STRETCHES = [
  { fromMs: 100, untilMs: 150 },
  { fromMs: 300, untilMs: 400 },
];

test("a recording is as long as its stretches together", () => {
  expect(measureLength(STRETCHES)).toBe(150);
  expect(measureLength([])).toBe(0);
});

test.each([
  [0, 0, 100],
  [100, 0, 100],
  [149, 49, 149],
  [150, 50, 300],
  [200, 50, 300],
  [300, 50, 300],
  [399, 149, 399],
  [400, 150, 400],
  [9999, 150, 400],
])(
  "%i of the class lies at %i of the replay, which is %i of the class",
  (atMs, replayMs, backMs) => {
    expect(toReplayMs(STRETCHES, atMs)).toBe(replayMs);
    expect(toClassMs(STRETCHES, replayMs)).toBe(backMs);
  },
);
