import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPlayback } from "./playback.ts";
import { tellPosition } from "./tell-position.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("it runs as fast as one likes, rests, stops at its end and begins again", () => {
  const playback = createPlayback(10_000, () => Date.now());
  playback.setRunning(true);
  vi.advanceTimersByTime(1000);
  expect(playback.atMs.value).toBe(1000);
  vi.advanceTimersByTime(100);
  expect(playback.atMs.value).toBe(1000);
  expect(playback.readMs()).toBe(1100);
  vi.advanceTimersByTime(100);
  playback.goTo(1000);
  playback.speed.value = 4;
  vi.advanceTimersByTime(1000);
  expect(playback.atMs.value).toBe(5000);
  playback.setRunning(false);
  vi.advanceTimersByTime(1000);
  expect(playback.atMs.value).toBe(5000);
  playback.setRunning(true);
  vi.advanceTimersByTime(5000);
  expect(playback.atMs.value).toBe(10_000);
  expect(playback.isRunning.value).toBe(false);
  playback.setRunning(true);
  expect(playback.atMs.value).toBe(0);
  playback.stop();
  playback.goTo(-5);
  expect(playback.atMs.value).toBe(0);
  playback.goTo(99_999);
  expect(playback.atMs.value).toBe(10_000);
});

test.each([
  [0, "0:00"],
  [61_999, "1:01"],
  [3_845_000, "1:04:05"],
])("%i milliseconds are told as %s", (ms, told) => {
  expect(tellPosition(ms)).toBe(told);
});
