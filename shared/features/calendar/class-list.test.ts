import { expect, test } from "vitest";
import { type ClassList, isSameList } from "./class-list.ts";

test.each<[ClassList | null, ClassList | null, boolean]>([
  [null, null, true],
  ["all", "all", true],
  [[], [], true],
  [["a", "b"], ["b", "a"], true],
  [["a", "b"], ["a", "b", "a"], true],
  [null, "all", false],
  [null, [], false],
  ["all", [], false],
  [["a"], [], false],
  [["a"], ["b"], false],
  [["a"], ["a", "b"], false],
  [["a", "a"], ["a", "b"], false],
])("%j and %j let in the same people: %s", (a, b, isSame) => {
  expect(isSameList(a, b)).toBe(isSame);
  expect(isSameList(b, a)).toBe(isSame);
});
