import type { MetricFigures } from "./metric.ts";

type Description = Pick<MetricFigures, "mean" | "sd" | "median" | "iqr">;

/** Mean, sd (n - 1), median and quartiles (type 7); null where too few values are given. */
export function describeValues(values: readonly number[]): Description {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = divide(sum(sorted), sorted.length);
  return {
    mean,
    sd: findDeviation(sorted, mean),
    median: findQuantile(sorted, 0.5),
    iqr: [findQuantile(sorted, 0.25), findQuantile(sorted, 0.75)],
  };
}

/** `a / b`, and null for a division by zero. */
export function divide(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

/** Plain sum, from the first to the last. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996). */
export function findQuantile(
  sorted: readonly number[],
  share: number,
): number | null {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (at - Math.floor(at));
}

function findDeviation(
  values: readonly number[],
  mean: number | null,
): number | null {
  if (mean === null || values.length < 2) return null;
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(sum(squares) / (values.length - 1));
}
