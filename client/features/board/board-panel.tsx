import "./board.css";
import { ArrowLeft } from "lucide";
import type { VNode } from "preact";
import { Button } from "../../interface/button.tsx";
import type { PanelProps } from "../client-feature.ts";
import { boardOf } from "./board-model.ts";
import { ThreadListPage } from "./thread-list.tsx";
import { ThreadPage } from "./thread-page.tsx";
import { WritePage } from "./write-page.tsx";

/** The board: the list of threads, one of them, or where a new one is written. */
export function BoardPanel({ app }: Pick<PanelProps, "app">): VNode {
  const { page } = boardOf(app);
  return (
    <div class="board">
      {page.value.name !== "list" && (
        <Button
          icon={ArrowLeft}
          label={app.t("board.back")}
          onPress={() => {
            page.value = { name: "list" };
          }}
        />
      )}
      {page.value.name === "list" && <ThreadListPage app={app} />}
      {page.value.name === "write" && <WritePage app={app} />}
      {page.value.name === "thread" && (
        <ThreadPage key={page.value.thread} app={app} id={page.value.thread} />
      )}
    </div>
  );
}
