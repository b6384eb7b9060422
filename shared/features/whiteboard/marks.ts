import * as z from "zod";

/** The board measures itself in these, whatever size it is seen at. */
export const BOARD_WIDTH = 1280;
export const BOARD_HEIGHT = 720;

/** Chalks by name, so that they can be told apart by whoever sees no colours. */
export const CHALKS = ["black", "blue", "green", "red"] as const;
export type Chalk = (typeof CHALKS)[number];

/** What can be drawn beside lines of text. */
export const DRAWN = ["line", "arrow", "box", "circle", "pen"] as const;
export type Drawn = (typeof DRAWN)[number];

/** So many things have room, and so many of them may be lines of text. */
export const MARKS_MAX = 50;
export const TEXTS_MAX = 10;
/** So many points a stroke of the pen has at most. */
export const POINTS_MAX = 100;

export const boardPoint = z.object({
  x: z.int().min(0).max(BOARD_WIDTH),
  y: z.int().min(0).max(BOARD_HEIGHT),
});
export type BoardPoint = z.infer<typeof boardPoint>;

/** One thing on the board: a line of text, a shape, or a stroke of the pen. */
export const boardMark = z.object({
  id: z.string(),
  kind: z.enum(["text", ...DRAWN]),
  chalk: z.enum(CHALKS),
  /** The text itself, or what a drawing shows; "" where nobody said. */
  words: z.string(),
  /** Where a text begins; from where to where a shape goes; every point of a stroke. */
  points: z.array(boardPoint).min(1).max(POINTS_MAX),
});
export type BoardMark = z.infer<typeof boardMark>;

const ROW = BOARD_HEIGHT / (TEXTS_MAX + 2);
const LEFT = 60;

/** Where the next line of text goes: the first row from the top that has none. */
export function findRow(marks: readonly BoardMark[]): BoardPoint {
  const taken = new Set(
    marks
      .filter(({ kind }) => kind === "text")
      .map(({ points }) => points[0]?.y),
  );
  const rows = Array.from({ length: TEXTS_MAX }, (_, row) =>
    Math.round((row + 1.5) * ROW),
  );
  return { x: LEFT, y: rows.find((y) => !taken.has(y)) ?? LEFT };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The same points further on by `by`, as far as all of them stay on the board. */
export function shift(
  points: readonly BoardPoint[],
  by: { readonly x: number; readonly y: number },
): BoardPoint[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = clamp(by.x, -Math.min(...xs), BOARD_WIDTH - Math.max(...xs));
  const y = clamp(by.y, -Math.min(...ys), BOARD_HEIGHT - Math.max(...ys));
  return points.map((point) => ({ x: point.x + x, y: point.y + y }));
}

/** Which ninth of the board a point is in, row and column from the top left, such as "02". */
export function findNinth({ x, y }: BoardPoint): Ninth {
  const third = (at: number, of: number): 0 | 1 | 2 =>
    Math.min(2, Math.floor((3 * at) / of)) as 0 | 1 | 2;
  return `${third(y, BOARD_HEIGHT)}${third(x, BOARD_WIDTH)}`;
}
export type Ninth = `${0 | 1 | 2}${0 | 1 | 2}`;

/** The middle of what some points take up. */
export function findMiddle(points: readonly BoardPoint[]): BoardPoint {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    x: Math.round((Math.min(...xs) + Math.max(...xs)) / 2),
    y: Math.round((Math.min(...ys) + Math.max(...ys)) / 2),
  };
}
