import { effect } from "@preact/signals";
import { MessagesSquare } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { runAction } from "../interface/run-action.ts";
import {
  boardOf,
  readList,
  readNews,
  readThread,
} from "./board/board-model.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

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
  panel: createFetchedPanel(
    async () => (await import("./board/board-panel.tsx")).BoardPanel,
  ),
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
