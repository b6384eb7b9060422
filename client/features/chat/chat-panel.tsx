import { MapPin, GraduationCap } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { Channel } from "../../../shared/features/chat.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { ownAvatar } from "../../interface/names.ts";
import { WaitingCount } from "../../interface/waiting-count.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { PinnedQuestion } from "../question/pinned-question.tsx";
import { linesOf } from "./chat-lines.ts";
import { ChatBox } from "./chat-box.tsx";
import { ChatLog } from "./chat-log.tsx";
import { conversationOf, type Conversation } from "./conversation.ts";

const CHANNEL_ICONS = { nearby: MapPin, class: GraduationCap } as const;

/** Nearby is one's table for whoever sits at one. */
const nameOf = (app: App, channel: Channel): Channel | "table" =>
  channel === "nearby" && (ownAvatar(app)?.table ?? 0) > 0 ? "table" : channel;

function ChannelChoice(props: PanelProps & { chat: Conversation }): VNode {
  const { app, chat } = props;
  const choose = (channel: Channel): void => {
    chat.channel.value = channel;
    if (channel === "class") runAction(app, () => chat.readHistory("class"));
  };
  return (
    <div class="choices" role="group" aria-label={app.t("chat.to-whom")}>
      {(["nearby", "class"] as const).map((channel) => (
        <Button
          key={channel}
          icon={CHANNEL_ICONS[channel]}
          label={app.t(`chat.channel-${nameOf(app, channel)}`)}
          isOn={chat.channel.value === channel}
          onPress={() => choose(channel)}
        >
          <WaitingCount app={app} count={chat.unread[channel].value} />
        </Button>
      ))}
    </div>
  );
}

/** Talk in writing: what was said, and a box to answer in. */
export function ChatPanel(props: PanelProps): VNode {
  const { app } = props;
  const chat = conversationOf(app);
  const channel = chat.channel.value;
  const hasClass =
    app.live.classes.value.size > 0 ||
    linesOf(chat.lines.value, "class").length > 0;
  useEffect(() => {
    chat.isShown.value = true;
    return () => {
      chat.isShown.value = false;
    };
  }, [chat]);
  useEffect(() => {
    chat.unread[channel].value = 0;
  }, [chat, channel]);
  return (
    <div class="chat">
      {hasClass && <ChannelChoice {...props} chat={chat} />}
      <p class="faint">{app.t(`chat.about-${nameOf(app, channel)}`)}</p>
      {channel === "class" && <PinnedQuestion app={app} />}
      <ChatLog
        app={app}
        chat={chat}
        lines={linesOf(chat.lines.value, channel)}
      />
      <ChatBox app={app} chat={chat} />
    </div>
  );
}
