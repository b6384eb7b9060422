import { expect, test } from "vitest";
import { placeLabel } from "./place-label.ts";

const PICTURE_WIDTH_PX = 390;
const label = { widthPx: 100, heightPx: 40 };
const board = (topPx: number, bottomPx: number) => [
  { leftPx: 0, rightPx: PICTURE_WIDTH_PX, topPx, bottomPx },
];

test.each([
  ["where nothing stands", 200, 300, [], 200, 0],
  ["whole at the left", 10, 300, [], 56, 0],
  ["whole at the right", 380, 300, [], 334, 0],
  ["whole at the left of a picture it has left", -40, 300, [], 56, 0],
  ["above a board", 200, 300, board(250, 320), 200, 54],
  ["as far up as it may go", 200, 300, board(194, 320), 200, 110],
  ["below a board that is too tall", 200, 300, board(100, 270), 200, -14],
  ["as it was where the board is too tall", 200, 300, board(193, 320), 200, 0],
  ["at the very top of the picture", 200, 90, board(44, 120), 200, 50],
  [
    "as it was where it would leave the picture",
    200,
    90,
    board(43, 120),
    200,
    0,
  ],
  [
    "as it was where it touches the top already",
    200,
    30,
    board(20, 60),
    200,
    0,
  ],
])("a label stands %s", (_title, x, y, taken, xPx, risePx) => {
  const foot = { xPx: x, yPx: y };
  expect(placeLabel(foot, label, PICTURE_WIDTH_PX, taken)).toEqual({
    xPx,
    risePx,
  });
});

const head = { leftPx: 190, rightPx: 210, topPx: 250, bottomPx: 290 };
test.each([
  ["left of a head that is right of it", 195, 300, 134],
  ["right of a head that is left of it", 206, 300, 266],
  ["where it was above a head", 195, 240, 195],
  ["where it was below a head", 195, 340, 195],
  ["where it was beside a head", 120, 300, 120],
])("a label stands %s", (_title, x, y, xPx) => {
  const foot = { xPx: x, yPx: y };
  expect(placeLabel(foot, label, PICTURE_WIDTH_PX, [], head).xPx).toBe(xPx);
});
