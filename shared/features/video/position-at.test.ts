import { expect, test } from "vitest";
import { positionAt } from "./position-at.ts";

const stand = { seconds: 90, positionS: 10, isPlaying: true, atServerMs: 5000 };

test.each([
  ["plays on with the clock", stand, 8000, 13],
  ["rests where it was held", { ...stand, isPlaying: false }, 8000, 10],
  ["stops at its end", stand, 500_000, 90],
  ["never runs backwards", stand, 4000, 10],
])("a film %s", (_, at, serverMs, expected) => {
  expect(positionAt(at, serverMs)).toBe(expected);
});
