import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepTime } from "./keep-time.ts";

/** How much later than asked for each timer fires; 0 once used up. */
let latenessMs: number[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  const onTime = globalThis.setTimeout;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((
    work: () => void,
    ms: number,
  ) => onTime(work, ms + (latenessMs.shift() ?? 0))) as typeof setTimeout);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const throwOn = (error: unknown): never => {
  throw error;
};

/** The moments that came within a while. */
function listMoments(ms: number, late: readonly number[]): number[] {
  latenessMs = [...late];
  const beganMs = performance.now();
  const momentsMs: number[] = [];
  const stop = keepTime(
    100,
    () => momentsMs.push(performance.now() - beganMs),
    throwOn,
  );
  vi.advanceTimersByTime(ms);
  stop();
  vi.advanceTimersByTime(ms);
  return momentsMs;
}

test("timers that fire a little late do not add up, and none fires once it is over", () => {
  expect(listMoments(550, [3, 3, 3, 3, 3])).toEqual([103, 203, 303, 403, 503]);
});

test("missed moments are left out, and the next is on time again", () => {
  expect(listMoments(650, [0, 250])).toEqual([100, 450, 500, 600]);
});

test("work that throws is told of and does not end it", () => {
  latenessMs = [];
  const onError = vi.fn();
  const stop = keepTime(100, () => throwOn("broken"), onError);
  vi.advanceTimersByTime(250);
  stop();
  expect(onError.mock.calls).toEqual([["broken"], ["broken"]]);
});
