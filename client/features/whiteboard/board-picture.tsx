import "./whiteboard.css";
import type { ComponentChildren, VNode } from "preact";
import {
  BOARD_HEIGHT,
  BOARD_WIDTH,
  type BoardMark,
} from "../../../shared/features/whiteboard/marks.ts";
import { outline } from "../../../shared/features/whiteboard/outline.ts";
import { sizeText } from "./size-text.ts";

function Mark({ mark }: { readonly mark: BoardMark }): VNode {
  const { kind, chalk, words, points } = mark;
  const { x, y } = points[0] ?? { x: 0, y: 0 };
  return kind === "text" ? (
    <text class={`chalk-${chalk}`} x={x} y={y} font-size={sizeText(words, x)}>
      {words}
    </text>
  ) : (
    <path class={`chalk-${chalk}`} d={outline(mark)} />
  );
}

/** What is on a board, to look at; its words stand beside it. */
export function BoardPicture(props: {
  readonly marks: readonly BoardMark[];
  /** What lies over it, such as the way to draw. */
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="whiteboard">
      <svg viewBox={`0 0 ${BOARD_WIDTH} ${BOARD_HEIGHT}`} aria-hidden="true">
        {props.marks.map((mark) => (
          <Mark key={mark.id} mark={mark} />
        ))}
      </svg>
      {props.children}
    </div>
  );
}
