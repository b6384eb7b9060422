import { expect, test } from "vitest";
import { QualityMeter } from "./quality-meter.ts";

test.each([
  ["a slow device gets less", "medium", 0.1, "least", 14, "low"],
  ["and less again", "high", 0.1, "least", 14, "medium"],
  ["there is nothing below the lowest", "low", 0.1, "least", 60, undefined],
  ["a little slowness decides nothing", "medium", 0.1, "least", 8, undefined],
  ["sharpness gives way first", "medium", 0.1, "some", 60, undefined],
  ["a quick device gets more", "medium", 1 / 60, "all", 42, "high"],
  ["but not at once", "medium", 1 / 60, "all", 20, undefined],
  ["pauses count for nothing", "medium", 0.5, "least", 60, undefined],
] as const)("%s", (_, quality, frameS, sharpness, seconds, found) => {
  const meter = new QualityMeter(quality);
  let last: string | undefined;
  for (let t = 0; t < seconds; t += frameS)
    last = meter.observe(frameS, sharpness) ?? last;
  expect(last).toBe(found);
});
