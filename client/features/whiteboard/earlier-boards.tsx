import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { BoardPicture } from "./board-picture.tsx";
import { MarkList } from "./mark-list.tsx";

interface EarlierBoard {
  readonly board: number;
  readonly marks: readonly BoardMark[];
}

/** The boards of this class that were wiped, for everybody to look back at alone. */
export function EarlierBoards(props: {
  readonly app: App;
  /** The board that the class has now. */
  readonly board: number;
}): VNode | null {
  const { app, board } = props;
  const boards = useSignal<readonly EarlierBoard[]>([]);
  useEffect(() => {
    if (board > 1)
      runAction(app, async () => {
        const outcome = await app.request("whiteboard.earlier", {});
        if (outcome.ok) boards.value = outcome.reply.boards;
        else app.sayRefusal(outcome);
      });
  }, [app, board, boards]);
  if (boards.value.length === 0) return null;
  return (
    <section class="stack">
      <h3>{app.t("whiteboard.earlier")}</h3>
      {boards.value.map((each) => (
        <details key={each.board}>
          <summary>{app.t("whiteboard.board", { number: each.board })}</summary>
          <div class="stack">
            <BoardPicture marks={each.marks} />
            <MarkList app={app} marks={each.marks} isLive={false} />
          </div>
        </details>
      ))}
    </section>
  );
}
