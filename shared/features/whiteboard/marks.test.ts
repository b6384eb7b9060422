import { expect, test } from "vitest";
import {
  BOARD_HEIGHT,
  BOARD_WIDTH,
  type BoardMark,
  findNinth,
  findRow,
  shift,
  TEXTS_MAX,
} from "./marks.ts";

test.each([
  [{ x: 0, y: 0 }, "00"],
  [{ x: BOARD_WIDTH, y: 0 }, "02"],
  [{ x: BOARD_WIDTH / 2, y: BOARD_HEIGHT / 2 }, "11"],
  [{ x: 0, y: BOARD_HEIGHT }, "20"],
  [{ x: BOARD_WIDTH, y: BOARD_HEIGHT }, "22"],
])("%j is in ninth %s", (point, ninth) => {
  expect(findNinth(point)).toBe(ninth);
});

test("what is moved stays on the board, in its shape", () => {
  const points = [
    { x: 100, y: 100 },
    { x: 300, y: 200 },
  ];
  expect(shift(points, { x: -400, y: 30 })).toEqual([
    { x: 0, y: 130 },
    { x: 200, y: 230 },
  ]);
  expect(shift(points, { x: 5000, y: 5000 })).toEqual([
    { x: BOARD_WIDTH - 200, y: BOARD_HEIGHT - 100 },
    { x: BOARD_WIDTH, y: BOARD_HEIGHT },
  ]);
});

test("each line of text has a row of its own, also where one was taken away", () => {
  const marks: BoardMark[] = [];
  for (let row = 0; row < TEXTS_MAX; row += 1)
    marks.push({
      id: String(row),
      kind: "text",
      chalk: "black",
      words: "x",
      points: [findRow(marks)],
    });
  const rows = marks.map(({ points }) => points[0]?.y ?? 0);
  expect(new Set(rows).size).toBe(TEXTS_MAX);
  expect(Math.max(...rows)).toBeLessThan(BOARD_HEIGHT);
  const [, second] = marks;
  expect(findRow(marks.filter((mark) => mark !== second))).toEqual(
    second?.points[0],
  );
});
