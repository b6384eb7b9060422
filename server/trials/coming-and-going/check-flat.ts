/** What a process held at a moment. */
export interface MemorySample {
  readonly atMs: number;
  /** Living and dead objects; the lowest of many looks is near to the living ones. */
  readonly heapBytes: number;
  readonly rssBytes: number;
}

/** What may be added between an early and a late stretch: caches fill, and lows are found by luck. */
const SHARE = 0.15;
const SPARE_BYTES = 16 * 1024 * 1024;
/** In a shorter run the lows say nothing yet. */
const MIN_MS = 4 * 60_000;
const BYTES_PER_MB = 1024 * 1024;

const findLow = (
  samples: readonly MemorySample[],
  key: "heapBytes" | "rssBytes",
): number => Math.min(...samples.map((sample) => sample[key]));

/**
 * Holds the last quarter of a run against its second quarter; the first one
 * warms up. Throws where more is held at the end.
 * @returns what was found, in words
 */
export function checkFlat(samples: readonly MemorySample[]): string {
  const fromMs = samples[0]?.atMs ?? 0;
  const tookMs = (samples.at(-1)?.atMs ?? 0) - fromMs;
  if (tookMs < MIN_MS) return "too short a run to say how memory grows";
  const quarter = (number: number): MemorySample[] =>
    samples.filter(
      ({ atMs }) =>
        atMs >= fromMs + ((number - 1) * tookMs) / 4 &&
        atMs < fromMs + (number * tookMs) / 4,
    );
  const words = (["heapBytes", "rssBytes"] as const).map((key) => {
    const early = findLow(quarter(2), key);
    const late = findLow(quarter(4), key);
    const found = `${key} ${(early / BYTES_PER_MB).toFixed(1)} -> ${(late / BYTES_PER_MB).toFixed(1)} MB`;
    if (late > early * (1 + SHARE) + SPARE_BYTES)
      throw new Error(`memory grows: ${found}`);
    return found;
  });
  return words.join(", ");
}
