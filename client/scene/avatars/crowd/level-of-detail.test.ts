import { describe, expect, it } from "vitest";
import { chooseLevel, FULL_AT_MOST, poseInterval } from "./level-of-detail.ts";

describe("chooseLevel", () => {
  it.each([
    ["a face in conversation", 2, 0, null, 0],
    ["the seventh nearest of a huddle", 2, FULL_AT_MOST, null, 1],
    ["somebody across a room", 6, 0, null, 1],
    ["somebody far off", 15, 0, null, 2],
    ["somebody just over the line who was near", 4.2, 0, 0, 0],
    ["somebody just over the line who was not", 4.2, 0, 1, 1],
    ["somebody just over the second line", 9.5, 0, 1, 1],
  ] as const)("for %s", (_, distanceM, rank, current, level) => {
    expect(chooseLevel(distanceM, rank, current)).toBe(level);
  });
});

describe("poseInterval", () => {
  it("grows with the distance", () => {
    expect([1, 15, 30].map(poseInterval)).toEqual([1, 2, 4]);
  });
});
