import "./whiteboard.css";
import type { VNode } from "preact";
import { isLeading } from "../../interface/may-present.ts";
import type { PanelProps } from "../client-feature.ts";
import { BoardLines } from "./board-lines.tsx";
import { boardHere } from "./whiteboard-model.ts";
import { WriteForm } from "./write-form.tsx";

/** What is written, and for those who lead the way to write. */
export function WhiteboardPanel({ app }: PanelProps): VNode {
  const leads = isLeading(app);
  return (
    <div class="stack">
      {leads || boardHere(app)?.isShown === true ? (
        <BoardLines app={app} />
      ) : (
        <p>{app.t("whiteboard.none")}</p>
      )}
      {leads && <WriteForm app={app} />}
    </div>
  );
}
