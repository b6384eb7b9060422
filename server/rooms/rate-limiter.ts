/** A bucket of tokens that fills with time: `burst` at once, `perMinute` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Counts what each key has asked for; old keys are forgotten. */
export interface RateLimiter {
  /** Takes one token; false when the key has to slow down. */
  take(key: string, rate: Rate, nowMs: number): boolean;
}

const FORGET_AFTER_MS = 10 * 60_000;

export function createRateLimiter(): RateLimiter {
  const buckets = new Map<string, Bucket>();
  let forgotAtMs = 0;
  const forget = (nowMs: number): void => {
    if (nowMs - forgotAtMs < FORGET_AFTER_MS) return;
    forgotAtMs = nowMs;
    for (const [key, bucket] of buckets)
      if (nowMs - bucket.filledAtMs > FORGET_AFTER_MS) buckets.delete(key);
  };
  return {
    take(key, rate, nowMs) {
      forget(nowMs);
      const bucket = buckets.get(key) ?? {
        tokens: rate.burst,
        filledAtMs: nowMs,
      };
      buckets.set(key, bucket);
      const minutes = (nowMs - bucket.filledAtMs) / 60_000;
      bucket.tokens = Math.min(
        rate.burst,
        bucket.tokens + minutes * rate.perMinute,
      );
      bucket.filledAtMs = nowMs;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}
