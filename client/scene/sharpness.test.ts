import { expect, test } from "vitest";
import { Sharpness } from "./sharpness.ts";

function watch(sharpness: Sharpness, frameS: number, seconds: number): number {
  for (let t = 0; t < seconds; t += frameS) sharpness.observe(frameS);
  return sharpness.share;
}

test.each([
  ["a quick device keeps all of it", 1 / 60, 10, 1],
  ["thirty frames a second are fast enough", 1 / 30, 10, 1],
  ["a slow device gives up some", 0.1, 2.5, 0.8],
  ["a very slow one gives up no more than so much", 0.3, 60, 0.6],
  ["pauses don't count", 0.5, 60, 1],
])("%s", (_title, frameS, seconds, share) => {
  expect(watch(new Sharpness(0.6), frameS, seconds)).toBeCloseTo(share, 6);
});

test("what was given up comes back slowly once the device is quick", () => {
  const sharpness = new Sharpness(0.6);
  watch(sharpness, 0.1, 6);
  expect(watch(sharpness, 1 / 60, 15)).toBeLessThan(0.7);
  expect(watch(sharpness, 1 / 60, 40)).toBe(1);
});

test("a picture that must stay sharp does", () => {
  expect(watch(new Sharpness(1), 0.3, 20)).toBe(1);
});
