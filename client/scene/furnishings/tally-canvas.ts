import type { TallyLine } from "../../../shared/features/poll/tally.ts";
import { fitType } from "./canvas-picture.ts";
import { SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX } from "./slide-canvas.ts";

const EDGE_PX = 70;
const TOP_PX = 170;
/** What has no room is in everybody's panel all the same. */
const LINES_MOST = 8;
const LINE_MOST_PX = 110;

/** Draws what a class answered: the question, and a bar with its number for each answer. */
export function drawTally(
  context: CanvasRenderingContext2D,
  question: string,
  lines: readonly TallyLine[],
): void {
  context.fillStyle = "#FBF6EC";
  context.fillRect(0, 0, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
  context.textAlign = "start";
  context.textBaseline = "middle";
  const widthPx = SCREEN_WIDTH_PX - 2 * EDGE_PX;
  const write = (text: string, yPx: number, sizePx: number): void => {
    fitType(context, text, sizePx, widthPx);
    context.fillStyle = "#2B2420";
    context.fillText(text, EDGE_PX, yPx);
  };
  write(question, TOP_PX / 2, 64);
  const shown = lines.slice(0, LINES_MOST);
  const most = Math.max(1, ...shown.map(([, count]) => count));
  const linePx = Math.min(
    LINE_MOST_PX,
    (SCREEN_HEIGHT_PX - TOP_PX - EDGE_PX / 2) / Math.max(1, shown.length),
  );
  for (const [index, [label, count]] of shown.entries()) {
    const topPx = TOP_PX + index * linePx;
    context.fillStyle = "#BFD8C2";
    context.fillRect(EDGE_PX, topPx, (widthPx * count) / most, linePx * 0.8);
    write(`${label}: ${count}`, topPx + linePx * 0.4, linePx * 0.5);
  }
}
