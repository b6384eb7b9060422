import { effect, untracked } from "@preact/signals";
import { MessageCircle } from "lucide";
import type { Channel } from "../../shared/features/chat.ts";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { runAction } from "../interface/run-action.ts";
import { carryUnsent } from "./chat/carry-unsent.ts";
import { ChatPanel } from "./chat/chat-panel.tsx";
import { conversationOf } from "./chat/conversation.ts";
import type { ClientFeature } from "./client-feature.ts";

/** Gathers messages from the first moment, and fetches what was said before it and while the line was lost. */
function start(app: App): () => void {
  const chat = conversationOf(app);
  const stopCarrying = carryUnsent(app);
  const stopMessages = app.onNotice("chat.message", chat.receive);
  const stopRemoved = app.onNotice("chat.removed", ({ message }) =>
    chat.forget(message),
  );
  const isBack = (): boolean => app.live.status.value === "online";
  const read = (channel: Channel): void =>
    untracked(() => runAction(app, () => chat.readHistory(channel)));
  const stopNearby = effect(() => {
    if (isBack()) read("nearby");
  });
  const stopClass = effect(() => {
    if (isBack() && app.live.classes.value.size > 0) read("class");
  });
  return () => {
    stopCarrying();
    stopMessages();
    stopRemoved();
    stopNearby();
    stopClass();
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
