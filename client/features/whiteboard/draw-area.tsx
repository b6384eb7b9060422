import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import {
  BOARD_HEIGHT,
  BOARD_WIDTH,
  type BoardMark,
  type BoardPoint,
  type Chalk,
  type Drawn,
} from "../../../shared/features/whiteboard/marks.ts";
import { simplifyStroke } from "../../../shared/features/whiteboard/simplify-stroke.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { BoardPicture } from "./board-picture.tsx";

/** What is smaller was a press by chance. */
const LEAST = 10;

/** Where on the board a pointer is; beyond its edge, at the edge. */
function findPoint(event: PointerEvent, area: Element): BoardPoint {
  const box = area.getBoundingClientRect();
  const scale = (at: number, size: number, units: number): number =>
    Math.round(Math.min(1, Math.max(0, at / size)) * units);
  return {
    x: scale(event.clientX - box.x, box.width, BOARD_WIDTH),
    y: scale(event.clientY - box.y, box.height, BOARD_HEIGHT),
  };
}

const isTooSmall = (points: readonly BoardPoint[]): boolean =>
  points.every(
    ({ x, y }) =>
      Math.hypot(x - (points[0]?.x ?? 0), y - (points[0]?.y ?? 0)) < LEAST,
  );

/** For the presenter: the board, and a mouse, a pen or a finger draws on it. */
export function DrawArea(props: {
  readonly app: App;
  readonly marks: readonly BoardMark[];
  readonly kind: Signal<Drawn>;
  readonly chalk: Signal<Chalk>;
  readonly onDrawn: (points: BoardPoint[]) => Promise<void>;
}): VNode {
  const { app, marks, kind, chalk, onDrawn } = props;
  const draft = useSignal<readonly BoardPoint[]>([]);
  const isDrawing = useSignal(false);
  const finish = async (): Promise<void> => {
    isDrawing.value = false;
    const points = draft.peek();
    if (points.length > 1 && !isTooSmall(points))
      await onDrawn(simplifyStroke(points));
    draft.value = [];
  };
  const drawn: BoardMark = {
    id: "draft",
    kind: kind.value,
    chalk: chalk.value,
    words: "",
    points: [...draft.value],
  };
  return (
    <BoardPicture marks={draft.value.length > 1 ? [...marks, drawn] : marks}>
      <div
        class="whiteboard-drawing"
        onPointerDown={(event) => {
          if (event.button !== 0 || isDrawing.peek()) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          isDrawing.value = true;
          draft.value = [findPoint(event, event.currentTarget)];
        }}
        onPointerMove={(event) => {
          if (!isDrawing.peek()) return;
          const point = findPoint(event, event.currentTarget);
          const from = draft.peek();
          draft.value =
            kind.peek() === "pen"
              ? [...from, point]
              : [...from.slice(0, 1), point];
        }}
        onPointerUp={() => {
          if (isDrawing.peek()) runAction(app, finish);
        }}
        onPointerCancel={() => {
          isDrawing.value = false;
          draft.value = [];
        }}
      />
    </BoardPicture>
  );
}
