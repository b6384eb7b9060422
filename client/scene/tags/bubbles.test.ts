import { afterEach, expect, test, vi } from "vitest";
import { makeBubble } from "./bubbles.ts";

test.each([
  ["a short word stands for four seconds", "Hi!", "Hi!", 4000],
  [
    "a sentence stands for as long as it takes to read",
    "a".repeat(80),
    "a".repeat(80),
    5200,
  ],
  [
    "a long text is cut",
    `${"word ".repeat(22)}more`,
    `${"word ".repeat(22).trimEnd()}…`,
    7150,
  ],
  ["a family stays one sign", "👩‍👩‍👧‍👦".repeat(110), "👩‍👩‍👧‍👦".repeat(110), 11_000],
])("%s", (_title, said, text, shownMs) => {
  expect(makeBubble(said, 1000)).toEqual({ text, untilMs: 1000 + shownMs });
});

afterEach(() => void vi.unstubAllGlobals());

test("a browser without a segmenter shows words too", () => {
  vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
  expect(makeBubble("Hello", 0).text).toBe("Hello");
  expect(makeBubble("é".repeat(200), 0).text).toBe(`${"é".repeat(110)}…`);
});
