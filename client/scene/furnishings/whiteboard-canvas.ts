import type { BoardLine, Chalk } from "../../../shared/features/whiteboard.ts";
import { fitType } from "./canvas-picture.ts";
import { SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX } from "./slide-canvas.ts";

const EDGE_PX = 60;
const LINE_MOST_PX = 96;

const COLOURS: Readonly<Record<Chalk, string>> = {
  black: "#1C1714",
  blue: "#174A8B",
  green: "#1D5C38",
  red: "#9A1F1F",
};

/** Draws what stands on the whiteboard, line below line. */
export function drawWhiteboard(
  context: CanvasRenderingContext2D,
  lines: readonly BoardLine[],
): void {
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
  context.textAlign = "start";
  context.textBaseline = "middle";
  const linePx = Math.min(
    LINE_MOST_PX,
    (SCREEN_HEIGHT_PX - 2 * EDGE_PX) / Math.max(1, lines.length),
  );
  for (const [index, { text, chalk }] of lines.entries()) {
    fitType(context, text, linePx * 0.75, SCREEN_WIDTH_PX - 2 * EDGE_PX);
    context.fillStyle = COLOURS[chalk];
    context.fillText(text, EDGE_PX, EDGE_PX + (index + 0.5) * linePx);
  }
}
