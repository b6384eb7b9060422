import { expect, test } from "vitest";
import { bootstrapInterval, makeRandom } from "./bootstrap.ts";

const shares = Array.from({ length: 20 }, (_, index) => ({
  numerator: 30 + index,
  denominator: 1,
}));

test("the same seed gives the same interval, another seed another", () => {
  const interval = bootstrapInterval(shares, { seed: 7, resamples: 500 });
  expect(bootstrapInterval(shares, { seed: 7, resamples: 500 })).toEqual(
    interval,
  );
  expect(bootstrapInterval(shares, { seed: 8, resamples: 500 })).not.toEqual(
    interval,
  );
});

test("the interval lies around the mean, about two standard errors wide on each side", () => {
  const [low, high] = bootstrapInterval(shares, {
    seed: 7,
    resamples: 2000,
  }) ?? [0, 0];
  // sd of 30 to 49 is 5.92, so the standard error of 20 is 1.29 (with n in place of n - 1).
  expect(low).toBeGreaterThan(39.5 - 3);
  expect(low).toBeLessThan(39.5 - 2);
  expect(high).toBeGreaterThan(39.5 + 2);
  expect(high).toBeLessThan(39.5 + 3);
});

test("nothing to divide by gives no interval", () => {
  expect(bootstrapInterval([], { seed: 1, resamples: 10 })).toBeNull();
});

test("the generator is spread evenly over its range", () => {
  const random = makeRandom(1);
  const bins = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const bin = Math.floor(random() * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
