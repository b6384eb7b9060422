import { describe, expect, it } from "vitest";
import { readInOrder, type TextPiece } from "./reading-order.ts";

const piece = (text: string, x: number, y: number, width = 100): TextPiece => ({
  text,
  x,
  y,
  width,
  height: 20,
});

const CASES: readonly [string, readonly TextPiece[], string][] = [
  ["nothing", [], ""],
  ["only spaces", [piece("  ", 0, 0)], ""],
  [
    "pieces of one line in one line",
    [piece("Healthy ", 0, 0, 80), piece("plates", 80, 1, 60)],
    "Healthy plates",
  ],
  [
    "a title first, though it was drawn last",
    [piece("Pick one step", 0, 100), piece("This week", 0, 10)],
    "This week\nPick one step",
  ],
  [
    "the left column whole before the right one",
    [
      piece("left one", 0, 100),
      piece("left two", 0, 122),
      piece("right one", 400, 100),
      piece("right two", 400, 122),
      piece("Two columns", 0, 10, 300),
    ],
    "Two columns\nleft one\nleft two\nright one\nright two",
  ],
  [
    "a table that was drawn row by row, row by row",
    [
      piece("Lentils", 0, 100),
      piece("40 g", 400, 100),
      piece("Rice", 0, 160),
      piece("45 g", 400, 160),
    ],
    "Lentils\n40 g\nRice\n45 g",
  ],
  [
    "no control characters and no odd spaces",
    [piece("a\u0000\u00a0\tb", 0, 0)],
    "a b",
  ],
];

describe("the words of a slide", () => {
  it.each(CASES)("reads %s", (_, pieces, expected) => {
    expect(readInOrder(pieces)).toBe(expected);
  });
});
