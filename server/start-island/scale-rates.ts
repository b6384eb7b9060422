import type { RateLimiter } from "../rooms/rate-limiter.ts";

/** A limiter whose rates are all multiplied; a burst never falls below one. */
export function scaleRates(limiter: RateLimiter, factor: number): RateLimiter {
  if (factor === 1) return limiter;
  return {
    take: (key, rate, nowMs) =>
      limiter.take(
        key,
        {
          burst: Math.max(1, rate.burst * factor),
          perMinute: rate.perMinute * factor,
        },
        nowMs,
      ),
  };
}
