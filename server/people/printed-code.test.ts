import { expect, test } from "vitest";
import {
  makePersonalCode,
  makeStudyCode,
  readTypedCode,
} from "./printed-code.ts";

test("a personal code has six groups that can be read out, and a study's has three", () => {
  for (let i = 0; i < 50; i++) {
    expect(makePersonalCode()).toMatch(/^\d{3}( \d{3}){5}$/);
    expect(makeStudyCode()).toMatch(/^\d{3}( \d{3}){2}$/);
  }
  const many = new Set(Array.from({ length: 500 }, makePersonalCode));
  expect(many.size).toBe(500);
});

test.each([
  ["123 456 789", "123456789"],
  ["123-456-789", "123456789"],
  [" 123456789 ", "123456789"],
  ["１２３ ４５６ ７８９", "123456789"],
  ["111 222 333 444 555 666", "111222333444555666"],
  ["111–222–333–444–555–666", "111222333444555666"],
  ["12345", null],
  ["abc def ghi", null],
  ["", null],
  ["1".repeat(5000), null],
])("%j is read as %j", (typed, digits) => {
  expect(readTypedCode(typed)).toBe(digits);
});
