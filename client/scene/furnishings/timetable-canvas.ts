import type { TimetableRow } from "../../interface/app.ts";
import { fitType, writeFitted } from "./canvas-picture.ts";

export const TIMETABLE_HEIGHT_PX = 512;
const HEADING_PX = 104;
const EDGE_PX = 24;
const ROW_PX = (TIMETABLE_HEIGHT_PX - HEADING_PX) / 2;
/** Read from six metres off, with the camera behind that person. */
const TYPE_PX = 88;
/** Smaller than this a title is cut rather than shrunk. */
const LEAST_TYPE_PX = 68;
const MARK_PX = 60;
const TRIP_GAP_PX = 40;

/** Each at least 7 to 1 on what it stands on. */
const PAPER = "#FBF3E2";
const INK = "#2B221C";
const NAVY = "#223F5E";
const MARKS = { now: "#1C6049", cancelled: "#96371F" } as const;

/** Draws the timetable: its heading, then row below row when and what, or that there is nothing. */
export function drawTimetable(
  context: CanvasRenderingContext2D,
  timetable: {
    readonly heading: string;
    readonly empty?: string;
    readonly rows?: readonly TimetableRow[];
  },
  widthPx: number,
): void {
  context.fillStyle = PAPER;
  context.fillRect(0, 0, widthPx, TIMETABLE_HEIGHT_PX);
  context.fillStyle = NAVY;
  context.fillRect(0, 0, widthPx, HEADING_PX);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillStyle = PAPER;
  const middle = { x: widthPx / 2, y: HEADING_PX / 2 + 4 };
  writeFitted(
    context,
    timetable.heading,
    middle,
    TYPE_PX,
    widthPx - 2 * EDGE_PX,
  );
  const { rows = [], empty = "" } = timetable;
  if (rows.length === 0) {
    context.fillStyle = INK;
    const at = { x: widthPx / 2, y: TIMETABLE_HEIGHT_PX / 2 };
    writeFitted(context, empty, at, TYPE_PX, widthPx - 2 * EDGE_PX);
  }
  for (const [index, row] of rows.entries())
    drawRow(context, row, HEADING_PX + index * ROW_PX, widthPx);
}

function drawRow(
  context: CanvasRenderingContext2D,
  { when, title, trip, mark, state }: TimetableRow,
  topPx: number,
  widthPx: number,
): void {
  const mostPx = widthPx - 2 * EDGE_PX;
  const lineY = topPx + ROW_PX * 0.28;
  const markHeightPx = MARK_PX + 12;
  context.fillStyle = NAVY;
  if (topPx > HEADING_PX) context.fillRect(EDGE_PX, topPx, mostPx, 2);
  context.textAlign = "start";
  const whenMostPx = state === "planned" ? mostPx : mostPx * 0.62;
  const whenPx = fitType(context, when, TYPE_PX, whenMostPx);
  context.fillText(when, EDGE_PX, lineY);
  if (state === "planned" && trip !== "") {
    // Left out where it does not fit; the calendar has it.
    const restPx = mostPx - whenPx - TRIP_GAP_PX;
    if (fitType(context, trip, MARK_PX, Infinity) <= restPx)
      context.fillText(trip, EDGE_PX + whenPx + TRIP_GAP_PX, lineY);
  }
  if (state !== "planned") {
    const fromPx = EDGE_PX + whenPx + 24;
    const markPx = fitType(context, mark, MARK_PX, widthPx - fromPx - 64);
    context.fillStyle = MARKS[state];
    context.fillRect(
      fromPx,
      lineY - markHeightPx / 2 - 2,
      markPx + 32,
      markHeightPx,
    );
    context.fillStyle = PAPER;
    context.fillText(mark, fromPx + 16, lineY);
  }
  context.fillStyle = INK;
  writeTitle(context, title, topPx + ROW_PX * 0.74, mostPx);
}

/** Writes a title on one line: smaller where it is long, and cut where it is too long. */
function writeTitle(
  context: CanvasRenderingContext2D,
  title: string,
  y: number,
  mostPx: number,
): void {
  const fullPx = fitType(context, title, TYPE_PX, Infinity);
  if ((TYPE_PX * mostPx) / fullPx >= LEAST_TYPE_PX) {
    writeFitted(context, title, { x: EDGE_PX, y }, TYPE_PX, mostPx);
    return;
  }
  const letters = Array.from(title);
  const cut = (): string => `${letters.join("").trimEnd()}…`;
  while (fitType(context, cut(), LEAST_TYPE_PX, Infinity) > mostPx)
    letters.pop();
  context.fillText(cut(), EDGE_PX, y);
}
