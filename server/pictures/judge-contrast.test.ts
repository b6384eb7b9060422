import { expect, test } from "vitest";
import { judgeContrast } from "./judge-contrast.ts";

const tag = (contrast: number) => ({ what: "Ruth", contrast });
const sign = (contrast: number, freeShare = 1, heightPx = 20) => ({
  place: "hall" as const,
  contrast,
  freeShare,
  heightPx,
});

test.each([
  ["all is well", [tag(12)], [sign(5)], []],
  ["a pale tag", [tag(4.4)], [], ["Ruth has 4.40 to 1"]],
  ["a pale sign", [], [sign(3)], ["the sign of hall has 3.00 to 1"]],
  ["a lamp post before a sign", [], [sign(5, 0.95)], []],
  [
    "a name over a sign",
    [],
    [sign(5, 0.8)],
    ["20 % of the sign of hall is covered or cut off"],
  ],
  ["a sign far off", [], [sign(5, 1, 9)], ["the sign of hall is 9 px high"]],
])("%s", (_, tags, signs, faults) => {
  expect(judgeContrast({ tags, signs }).faults).toEqual(faults);
});
