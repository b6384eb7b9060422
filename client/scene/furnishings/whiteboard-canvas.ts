import {
  BOARD_HEIGHT,
  BOARD_WIDTH,
  type BoardMark,
  type Chalk,
} from "../../../shared/features/whiteboard/marks.ts";
import { outline } from "../../../shared/features/whiteboard/outline.ts";
import { fitType } from "./canvas-picture.ts";
import { SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX } from "./slide-canvas.ts";

const EDGE = 40;
const TEXT_SIZE = 44;
const STROKE = 8;

const COLOURS: Readonly<Record<Chalk, string>> = {
  black: "#1C1714",
  blue: "#174A8B",
  green: "#1D5C38",
  red: "#9A1F1F",
};

/** Draws what stands on the whiteboard. */
export function drawWhiteboard(
  context: CanvasRenderingContext2D,
  marks: readonly BoardMark[],
): void {
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
  context.save();
  context.scale(SCREEN_WIDTH_PX / BOARD_WIDTH, SCREEN_HEIGHT_PX / BOARD_HEIGHT);
  context.textAlign = "start";
  context.textBaseline = "middle";
  context.lineWidth = STROKE;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const mark of marks) {
    const { kind, chalk, words, points } = mark;
    const { x, y } = points[0] ?? { x: 0, y: 0 };
    context.fillStyle = COLOURS[chalk];
    context.strokeStyle = COLOURS[chalk];
    if (kind === "text") {
      const room = Math.max(BOARD_WIDTH - EDGE - x, BOARD_WIDTH / 4);
      fitType(context, words, TEXT_SIZE, room);
      context.fillText(words, x, y);
    } else context.stroke(new Path2D(outline(mark)));
  }
  context.restore();
}
