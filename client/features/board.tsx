import "./board/board.css";
import { effect } from "@preact/signals";
import { ArrowLeft, MessagesSquare } from "lucide";
import type { VNode } from "preact";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { runAction } from "../interface/run-action.ts";
import {
  boardOf,
  readList,
  readNews,
  readThread,
} from "./board/board-model.ts";
import { ThreadListPage } from "./board/thread-list.tsx";
import { ThreadPage } from "./board/thread-page.tsx";
import { WritePage } from "./board/write-page.tsx";
import type { ClientFeature, PanelProps } from "./client-feature.ts";

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

/** Keeps what is open, and the count of what is new, as they are on the server. */
function start(app: App): () => void {
  const { page } = boardOf(app);
  const stopNotices = app.onNotice("board.changed", ({ thread }) => {
    const open = page.value;
    const isShown = app.panel.value?.feature === "board";
    const isRead = isShown && open.name === "thread" && open.thread === thread;
    runAction(app, () => (isRead ? readThread(app, thread) : readNews(app)));
    if (isShown && open.name === "list") runAction(app, () => readList(app));
  });
  const stopReading = effect(() => {
    if (app.live.status.value === "online") runAction(app, () => readNews(app));
  });
  return () => {
    stopNotices();
    stopReading();
  };
}

export const board: ClientFeature = {
  panel: BoardPanel,
  start,
  commands: [
    {
      id: "board.open",
      words: "command.board.open",
      icon: MessagesSquare,
      key: "b",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "board",
      countWaiting: (app) => boardOf(app).news.value,
      run: (app) => togglePanel(app, "board"),
    },
  ],
};
