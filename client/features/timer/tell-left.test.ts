import { expect, it } from "vitest";
import { tellLeft } from "./tell-left.ts";

it.each([
  [0, "0:00"],
  [1, "0:01"],
  [59_001, "1:00"],
  [245_000, "4:05"],
  [3_600_000, "60:00"],
])("%i ms left are %s", (leftMs, expected) => {
  expect(tellLeft(leftMs)).toBe(expected);
});
