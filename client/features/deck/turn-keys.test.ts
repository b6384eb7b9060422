import { expect, it } from "vitest";
import { stepOfKey } from "./turn-keys.ts";

const plain = { ctrlKey: false, altKey: false, metaKey: false };

it.each([
  ["PageDown", {}, "in the panel", 1],
  ["PageUp", {}, "in the panel", -1],
  ["ArrowRight", {}, "in the panel", 1],
  ["ArrowLeft", {}, "in the panel", -1],
  ["PageDown", {}, "on the island", 1],
  ["ArrowRight", {}, "on the island", 0],
  ["PageDown", {}, "elsewhere", 0],
  ["ArrowLeft", { altKey: true }, "in the panel", 0],
  ["PageDown", { ctrlKey: true }, "in the panel", 0],
  ["Enter", {}, "in the panel", 0],
] as const)("%s with %o %s turns by %d", (key, held, where, step) => {
  expect(stepOfKey({ ...plain, key, ...held }, where)).toBe(step);
});
