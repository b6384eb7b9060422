/** Median and longest of some times in milliseconds, in words. */
export function describeTimes(timesMs: readonly number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const seconds = (ms: number | undefined): string =>
    ((ms ?? 0) / 1000).toFixed(1);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `${seconds(median)} s (median), ${seconds(sorted.at(-1))} s (longest)`;
}
