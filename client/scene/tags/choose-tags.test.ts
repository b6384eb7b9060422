import { expect, test } from "vitest";
import { chooseTags, type TagCandidate } from "./choose-tags.ts";

const tag = (id: string, change: Partial<TagCandidate> = {}): TagCandidate => ({
  id,
  distanceM: 5,
  isInSight: true,
  isNotable: false,
  isUrgent: false,
  xPx: Number.parseInt(id, 36) * 200,
  yPx: 100,
  widthPx: 90,
  ...change,
});

test.each([
  ["everybody where there is room", [tag("1"), tag("2")], 9, ["1", "2"]],
  [
    "the nearest when there are too many",
    [tag("1", { distanceM: 9 }), tag("2"), tag("3", { distanceM: 2 })],
    2,
    ["2", "3"],
  ],
  ["nobody behind a wall", [tag("1", { isInSight: false })], 9, []],
  ["nobody far away", [tag("1", { distanceM: 30 })], 9, []],
  [
    "a raised hand from further away, and first",
    [tag("1"), tag("2", { distanceM: 30, isNotable: true })],
    1,
    ["2"],
  ],
  [
    "only the nearer where a long name reaches over",
    [tag("1"), tag("2", { widthPx: 400, distanceM: 9 })],
    9,
    ["1"],
  ],
  [
    "the nearer of two that would cover one another",
    [tag("1", { distanceM: 8 }), tag("2", { xPx: 230 })],
    9,
    ["2"],
  ],
])("shows %s", (_title, candidates, most, expected) => {
  expect([...chooseTags(candidates, most, [])].sort()).toEqual(expected);
});

test.each([
  ["only an urgent name may cover a screen", true, ["1", "3", "4"]],
  ["only a notable name may cover a sign", false, ["1", "3", "4", "5"]],
])("%s", (_title, isScreen, expected) => {
  const box = { leftPx: 300, rightPx: 1100, topPx: 50, bottomPx: 300 };
  const candidates = [
    tag("1"),
    tag("2", { xPx: 320 }),
    tag("3", { isNotable: true, isUrgent: true }),
    tag("4", { yPx: 400 }),
    tag("5", { isNotable: true }),
  ];
  const shown = [...chooseTags(candidates, 9, [{ ...box, isScreen }])];
  expect(shown.sort()).toEqual(expected);
});
