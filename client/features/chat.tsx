import { effect } from "@preact/signals";
import { MessageCircle } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { runAction } from "../interface/run-action.ts";
import { ChatPanel } from "./chat/chat-panel.tsx";
import { conversationOf } from "./chat/conversation.ts";
import type { ClientFeature } from "./client-feature.ts";

/** Gathers messages from the first moment, and fetches what the class said before. */
function start(app: App): () => void {
  const chat = conversationOf(app);
  const stopMessages = app.onNotice("chat.message", chat.receive);
  const stopRemoved = app.onNotice("chat.removed", ({ message }) =>
    chat.forget(message),
  );
  const stopHistory = effect(() => {
    const isBack = app.live.status.value === "online";
    if (isBack && app.live.classes.value.size > 0)
      runAction(app, () => chat.readHistory());
  });
  return () => {
    stopMessages();
    stopRemoved();
    stopHistory();
  };
}

export const chat: ClientFeature = {
  panel: ChatPanel,
  start,
  commands: [
    {
      id: "chat.open",
      words: "command.chat.open",
      icon: MessageCircle,
      key: "c",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "chat",
      countWaiting(app) {
        const { unread } = conversationOf(app);
        return unread.nearby.value + unread.class.value;
      },
      run: (app) => togglePanel(app, "chat"),
    },
  ],
};
