import { signal, type Signal } from "@preact/signals";
import type { Channel, Message } from "../../../shared/features/chat.ts";
import { refuse } from "../../../shared/protocol/refusals.ts";
import type { App } from "../../interface/app.ts";
import {
  addSending,
  dropOwn,
  markFailed,
  mergeMessages,
  settleByMessage,
  type ChatLine,
} from "./chat-lines.ts";
import { checkMessage } from "./check-message.ts";

/** All that was said while this tab is open, and what is still on its way. */
export interface Conversation {
  readonly lines: Signal<readonly ChatLine[]>;
  readonly channel: Signal<Channel>;
  /** What stands in the box of each channel; it outlives the panel. */
  readonly drafts: Readonly<Record<Channel, Signal<string>>>;
  /** Whether what stands in the box for the class is a question. */
  readonly asks: Signal<boolean>;
  /** How many messages came that nobody has seen, by channel. */
  readonly unread: Readonly<Record<Channel, Signal<number>>>;
  /** Whether somebody sees the messages just now; kept by the panel. */
  readonly isShown: Signal<boolean>;
  readonly receive: (message: Message) => void;
  /** Takes a text out of sight: it was removed for all, or hidden here. */
  readonly forget: (messageId: string) => void;
  /** Sends the draft, or says why it can't go; the text is kept until it is on the island. */
  sendDraft(): Promise<void>;
  sendAgain(line: {
    key: string;
    channel: Channel;
    text: string;
    asks?: boolean;
  }): Promise<void>;
  /** Fetches what was said before this person came, and while their line was lost; the latter counts as unread. */
  readHistory(channel: Channel): Promise<void>;
}

const conversations = new WeakMap<App, Conversation>();

/** The one conversation of an app. */
export function conversationOf(app: App): Conversation {
  const known = conversations.get(app);
  if (known !== undefined) return known;
  const made = createConversation(app);
  conversations.set(app, made);
  return made;
}

function createConversation(app: App): Conversation {
  const lines = signal<readonly ChatLine[]>([]);
  const channel = signal<Channel>("nearby");
  const drafts = { nearby: signal(""), class: signal("") };
  const asks = signal(false);
  const hasRead = new Set<Channel>();
  let written = 0;

  const conversation: Conversation = {
    lines,
    channel,
    drafts,
    asks,
    unread: { nearby: signal(0), class: signal(0) },
    isShown: signal(false),
    receive(message) {
      const isMine = message.avatar === app.live.me.value?.avatar;
      const open = isMine ? settleByMessage(lines.value, message) : lines.value;
      lines.value = mergeMessages(open, [message]);
      const isOpen = message.channel === channel.value;
      if (isMine || (conversation.isShown.value && isOpen)) return;
      conversation.unread[message.channel].value += 1;
      app.say(
        app.t("chat.heard", { name: message.senderName, text: message.text }),
      );
    },
    forget(messageId) {
      lines.value = lines.value.filter(
        (line) => line.state !== "sent" || line.message.id !== messageId,
      );
    },
    async sendDraft() {
      const draft = drafts[channel.value];
      const text = draft.value.trim();
      const problem = checkMessage(text);
      if (problem !== null) return app.sayRefusal({ code: problem });
      draft.value = "";
      const isQuestion = channel.value === "class" && asks.value;
      asks.value = false;
      written += 1;
      await conversation.sendAgain({
        key: `own-${written}`,
        channel: channel.value,
        text,
        asks: isQuestion,
      });
    },
    async sendAgain({ key, channel: to, text, asks: isQuestion = false }) {
      lines.value = addSending(lines.value, { key, channel: to, text });
      const outcome = await app
        .request("chat.send", { channel: to, text })
        .catch(() => refuse("server-error"));
      lines.value = outcome.ok
        ? mergeMessages(dropOwn(lines.value, key), [outcome.reply.message])
        : markFailed(lines.value, key, outcome.code);
      if (outcome.ok && isQuestion)
        await app.request("question.mark", {
          message: outcome.reply.message.id,
        });
      // Where the messages are seen, the reason stands beside the text.
      if (!outcome.ok && !conversation.isShown.value) app.sayRefusal(outcome);
    },
    async readHistory(of) {
      const outcome = await app.request("chat.history", { channel: of });
      if (!outcome.ok) return;
      const known = new Set(lines.value.map(({ key }) => key));
      const missed = outcome.reply.messages.filter(
        ({ id, avatar }) =>
          !known.has(id) && avatar !== app.live.me.value?.avatar,
      );
      lines.value = mergeMessages(lines.value, outcome.reply.messages);
      const isSeen = conversation.isShown.value && of === channel.value;
      if (hasRead.has(of) && !isSeen)
        conversation.unread[of].value += missed.length;
      hasRead.add(of);
    },
  };
  return conversation;
}
