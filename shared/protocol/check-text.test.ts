import { expect, test } from "vitest";
import { checkText } from "./check-text.ts";

const limits = { maxGraphemes: 500, maxBytes: 2000 };

test.each([
  ["Hello, Rosa", null],
  ["", "empty-text"],
  [" \n\t ", "empty-text"],
  ["\u200B\u200D\uFEFF", "empty-text"],
  ["a".repeat(500), null],
  ["a".repeat(501), "too-long"],
  ["a".repeat(10_000), "too-long"],
  ["가".repeat(500), null],
  ["가".repeat(501), "too-long"],
  ["👩‍⚕️".repeat(100), null],
  ["مرحبا بكم", null],
  ["שלום", null],
  ["two\nlines", null],
  ["bell\u0007", "bad-characters"],
  ["null\u0000", "bad-characters"],
  ["abc\u202Edef", "bad-characters"],
  [`Z${"\u0301".repeat(100)}`, "bad-characters"],
  ["é and ñ and ạ̈", null],
])("the text %j comes to %s", (text, expected) => {
  expect(checkText(text, limits)).toBe(expected);
});
