import { expect, test } from "vitest";
import { createRateLimiter } from "./rate-limiter.ts";

const rate = { burst: 3, perMinute: 60 };

test("a burst goes through, then the key has to wait for its tokens", () => {
  const limiter = createRateLimiter();
  const takes = [0, 0, 0, 0, 500, 1000, 1000].map((nowMs) =>
    limiter.take("a", rate, nowMs),
  );
  expect(takes).toEqual([true, true, true, false, false, true, false]);
});

test("keys do not slow one another down", () => {
  const limiter = createRateLimiter();
  for (let i = 0; i < 10; i++) limiter.take("a", rate, 0);
  expect(limiter.take("b", rate, 0)).toBe(true);
});
