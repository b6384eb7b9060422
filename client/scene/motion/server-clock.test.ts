import { expect, test } from "vitest";
import { ServerClock } from "./server-clock.ts";

test("late messages keep the rhythm of the server", () => {
  const clock = new ServerClock();
  const delays = [40, 90, 40, 160, 45];
  const moments = delays.map((delayMs, i) =>
    clock.observe(10_000 + i * 100, 500_000 + i * 100 + delayMs),
  );
  for (const [i, moment] of moments.entries()) {
    const evenMs = 500_040 + i * 100;
    expect(moment).toBeGreaterThanOrEqual(evenMs);
    expect(moment).toBeLessThan(evenMs + 3);
  }
});

test("a line that has become slower for good is followed", () => {
  const clock = new ServerClock();
  clock.observe(0, 20);
  let moment = 0;
  for (let i = 1; i <= 600; i++) moment = clock.observe(i * 100, i * 100 + 220);
  expect(moment).toBe(60_220);
});
