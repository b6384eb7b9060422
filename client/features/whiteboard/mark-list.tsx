import type { VNode } from "preact";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { describeMark } from "./describe-mark.ts";

/** Everything on a board in words; where it is the one of the class, what is new is read out. */
export function MarkList(props: {
  readonly app: App;
  readonly marks: readonly BoardMark[];
  readonly isLive: boolean;
}): VNode {
  const { app, marks, isLive } = props;
  if (marks.length === 0) return <p>{app.t("whiteboard.empty")}</p>;
  return (
    <ol class="board-words" aria-live={isLive ? "polite" : "off"}>
      {marks.map((mark) => (
        <li key={mark.id} dir="auto">
          {describeMark(app, mark)}
        </li>
      ))}
    </ol>
  );
}
