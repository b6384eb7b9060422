import { expect, test } from "vitest";
import { WEIGHT_BUDGET, weighArrival } from "../bench/weight.ts";

test("from the link to the first step comes no more than a weak line bears", async () => {
  const { byKind, ...weight } = await weighArrival();
  // What was counted is all of it: the models, and the script of workers.
  expect(byKind["glb"]).toBeGreaterThan(200_000);
  expect(weight.workerGzip).toBeGreaterThan(10_000);
  for (const what of ["scriptGzip", "workerGzip", "transferred"] as const)
    expect(weight[what], what).toBeLessThanOrEqual(WEIGHT_BUDGET[what]);
});
