import { expect, test } from "vitest";
import type { BoardMark } from "./marks.ts";
import { outline } from "./outline.ts";

const points = [
  { x: 100, y: 200 },
  { x: 300, y: 200 },
];

test.each<[BoardMark["kind"], string]>([
  ["text", ""],
  ["line", "M 100 200 L 300 200"],
  ["pen", "M 100 200 L 300 200"],
  ["arrow", "M 100 200 L 300 200 M 269 215 L 300 200 L 269 185"],
  ["box", "M 100 200 H 300 V 200 H 100 Z"],
  ["circle", "M 100 200 A 100 0 0 1 1 300 200 A 100 0 0 1 1 100 200"],
])("a %s is drawn as %j", (kind, drawn) => {
  const mark = { id: "1", kind, chalk: "blue", words: "", points } as const;
  expect(outline(mark)).toBe(drawn);
});
