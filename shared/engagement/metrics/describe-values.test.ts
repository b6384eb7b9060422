import { expect, test } from "vitest";
import { describeValues, findQuantile } from "./describe-values.ts";

test.each([
  [[], { mean: null, sd: null, median: null, iqr: [null, null] }],
  [[4], { mean: 4, sd: null, median: 4, iqr: [4, 4] }],
  [[3, 1], { mean: 2, sd: Math.SQRT2, median: 2, iqr: [1.5, 2.5] }],
  // The same as quantile(c(2, 4, 4, 5, 10), type = 7) and sd() give in R.
  [[10, 4, 2, 5, 4], { mean: 5, sd: 3, median: 4, iqr: [4, 5] }],
  [
    [1, 2, 3, 4],
    { mean: 2.5, sd: Math.sqrt(5 / 3), median: 2.5, iqr: [1.75, 3.25] },
  ],
])("%j is described by %j", (values, expected) => {
  expect(describeValues(values)).toEqual(expected);
});

test("a quantile of nothing is null", () => {
  expect(findQuantile([], 0.5)).toBeNull();
});
