import { expect, test } from "vitest";
import { createServerClock } from "./server-clock.ts";

/** A device whose clock is an hour behind, and a line that takes so long there and back. */
function openClock() {
  const device = { nowMs: 1000 };
  let there = 0;
  let back = 0;
  const clock = createServerClock(
    async () => {
      device.nowMs += there;
      const serverMs = device.nowMs + 3_600_000;
      device.nowMs += back;
      return serverMs;
    },
    () => device.nowMs,
  );
  const readThrough = (thereMs: number, backMs: number): Promise<void> => {
    there = thereMs;
    back = backMs;
    return clock.read();
  };
  const offMs = () => (clock.nowMs() ?? NaN) - device.nowMs - 3_600_000;
  return { clock, readThrough, offMs };
}

test("a clock is off by at most half of what the quickest reading took", async () => {
  const { clock, readThrough, offMs } = openClock();
  expect(clock.nowMs()).toBeNull();
  await readThrough(100, 900);
  expect(offMs()).toBe(-400);
  await readThrough(20, 40);
  expect(offMs()).toBe(-10);
  await readThrough(0, 800);
  expect(offMs()).toBe(-10);
});

test("after a sleep the next reading holds, quick or not", async () => {
  const { clock, readThrough, offMs } = openClock();
  await readThrough(10, 10);
  clock.forget();
  await readThrough(0, 200);
  expect(offMs()).toBe(-100);
});

test("without an answer the old reading stays", async () => {
  const clock = createServerClock(
    async () => null,
    () => 5,
  );
  await clock.read();
  expect(clock.nowMs()).toBeNull();
});
