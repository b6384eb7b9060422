import { expect, test } from "vitest";
import { createRateLimiter } from "../rooms/rate-limiter.ts";
import { scaleRates } from "./scale-rates.ts";

const RATE = { burst: 4, perMinute: 60 };

test.each([
  [1, 4],
  [2, 8],
  [0.5, 2],
  [0.01, 1],
])("a factor of %d lets %i through at once", (factor, expected) => {
  const limiter = scaleRates(createRateLimiter(), factor);
  let taken = 0;
  while (taken < 100 && limiter.take("somebody", RATE, 0)) taken += 1;
  expect(taken).toBe(expected);
});

test("and fills again in proportion", () => {
  const limiter = scaleRates(createRateLimiter(), 0.5);
  while (limiter.take("somebody", RATE, 0));
  expect(limiter.take("somebody", RATE, 1000)).toBe(false);
  expect(limiter.take("somebody", RATE, 2001)).toBe(true);
});
