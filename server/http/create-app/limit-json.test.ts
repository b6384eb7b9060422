import { expect, test } from "vitest";
import { isTooDeep } from "./limit-json.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["[".repeat(64), false],
  ["[".repeat(65), true],
  ['{"a":'.repeat(10_000), true],
  [`"${"[".repeat(500)}"`, false],
  [`"\\"${"[".repeat(500)}"`, false],
  ["[]".repeat(500), false],
  ["", false],
])("case %#: nesting is counted outside of texts alone", (json, expected) => {
  expect(isTooDeep(bytes(json))).toBe(expected);
});
