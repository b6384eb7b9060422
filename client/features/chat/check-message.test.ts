import { describe, expect, test } from "vitest";
import { checkMessage, countCharacters } from "./check-message.ts";

describe("a text before it is sent", () => {
  test.each([
    ["nothing", "", "empty-text"],
    ["only spaces", " \n ", "empty-text"],
    ["a word", "Hello", null],
    ["500 letters", "a".repeat(500), null],
    ["501 letters", "a".repeat(501), "too-long"],
    ["10,000 letters", "a".repeat(10_000), "too-long"],
    ["500 Korean syllables", "가".repeat(500), null],
    ["more bytes than go in one message", "👩‍👩‍👧‍👦".repeat(100), "too-long"],
    ["right to left", "שלום", null],
    ["a control character", "a\u0007b", "bad-characters"],
  ])("%s", (_title, text, expected) => {
    expect(checkMessage(text)).toBe(expected);
  });

  test("a family of four is one character", () => {
    expect(countCharacters("👩‍👩‍👧‍👦!")).toBe(2);
  });
});
