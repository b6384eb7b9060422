import type { VNode } from "preact";
import { isPresenting } from "../../interface/may-present.ts";
import type { PanelProps } from "../client-feature.ts";
import { BoardPicture } from "./board-picture.tsx";
import { EarlierBoards } from "./earlier-boards.tsx";
import { LeadBoard } from "./lead-board.tsx";
import { MarkList } from "./mark-list.tsx";
import { boardHere } from "./whiteboard-model.ts";

/** The whiteboard as a picture and in words, and for those who lead the way to write and draw. */
export function WhiteboardPanel({ app }: PanelProps): VNode {
  const here = boardHere(app);
  return (
    <div class="stack">
      {isPresenting(app) ? (
        <LeadBoard app={app} here={here} />
      ) : here?.isShown === true ? (
        <>
          <BoardPicture marks={here.marks} />
          <MarkList app={app} marks={here.marks} isLive />
        </>
      ) : (
        <p>{app.t("whiteboard.none")}</p>
      )}
      <EarlierBoards app={app} board={here?.board ?? 1} />
    </div>
  );
}
