import { effect, untracked } from "@preact/signals";
import {
  channel as channels,
  type Channel,
} from "../../../shared/features/chat.ts";
import type { App } from "../../interface/app.ts";
import { linesOf } from "./chat-lines.ts";
import { type Conversation, conversationOf } from "./conversation.ts";
import { keepUnsent, takeUnsent } from "./unsent.ts";

/** What is still on its way or was turned down, and what stands in the box, one below the other. */
function joinUnsent(chat: Conversation, channel: Channel): string {
  const own = linesOf(chat.lines.value, channel).flatMap((line) =>
    line.state === "sent" ? [] : [line.text],
  );
  return [...own, chat.drafts[channel].value]
    .filter((text) => text !== "")
    .join("\n");
}

/** Carries unsent words over a load of the page, such as for a new version: they stand in the box again. */
export function carryUnsent(app: App): () => void {
  const chat = conversationOf(app);
  let isTaken = false;
  const putBack = (name: string): void => {
    isTaken = true;
    const texts = takeUnsent(sessionStorage, name);
    if (texts === null) return;
    for (const channel of channels.options)
      if (texts[channel] !== "") chat.drafts[channel].value = texts[channel];
    app.say(app.t("chat.kept"));
  };
  const stopTaking = effect(() => {
    const name = app.live.me.value?.name;
    if (name !== undefined && !isTaken) untracked(() => putBack(name));
  });
  const keep = (): void => {
    const name = app.live.me.value?.name;
    if (name === undefined) return;
    keepUnsent(sessionStorage, {
      name,
      texts: {
        nearby: joinUnsent(chat, "nearby"),
        class: joinUnsent(chat, "class"),
      },
    });
  };
  addEventListener("pagehide", keep);
  return () => {
    stopTaking();
    removeEventListener("pagehide", keep);
  };
}
