import { RotateCcw } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { Message } from "../../../shared/features/chat.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { MessageMenu } from "../moderation/message-menu.tsx";
import type { ChatLine, OwnLine } from "./chat-lines.ts";
import type { Conversation } from "./conversation.ts";

/** Nearer to the end than this, the list follows what is new. */
const FOLLOW_WITHIN_PX = 80;

function Said(props: { readonly app: App; readonly message: Message }): VNode {
  const { app, message } = props;
  const mine = message.avatar === app.live.me.value?.avatar;
  return (
    <li class={mine ? "said mine" : "said"}>
      <span class="said-by">
        <strong dir="auto">
          {mine ? app.t("chat.you") : message.senderName}
        </strong>
        {message.senderIsStaff && (
          <span class="mark">{app.t("people.staff")}</span>
        )}
        <time dateTime={new Date(message.sentAt).toISOString()}>
          {tellTime(message.sentAt, app.language.value)}
        </time>
      </span>
      <span class="said-text" dir="auto">
        {message.text}
      </span>
      {!mine && <MessageMenu app={app} message={message} />}
    </li>
  );
}

function OnItsWay(props: {
  readonly app: App;
  readonly chat: Conversation;
  readonly line: OwnLine;
}): VNode {
  const { app, chat, line } = props;
  return (
    <li class="said mine waiting">
      <span class="said-text" dir="auto">
        {line.text}
      </span>
      {line.state === "sending" ? (
        <span class="faint">{app.t("chat.sending")}</span>
      ) : (
        <span class="problem">
          {app.t("chat.not-sent")}{" "}
          {line.code !== undefined && app.t(`refusal.${line.code}`)}
          <Button
            icon={RotateCcw}
            label={app.t("chat.try-again")}
            onPress={() => runAction(app, () => chat.sendAgain(line))}
          />
        </span>
      )}
    </li>
  );
}

/** What was said, the newest at the end; new messages are read out politely. */
export function ChatLog(props: {
  readonly app: App;
  readonly chat: Conversation;
  readonly lines: readonly ChatLine[];
}): VNode {
  const { app, chat, lines } = props;
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element !== null && follows.current)
      element.scrollTop = element.scrollHeight;
  }, [lines]);
  return (
    <div
      ref={list}
      class="chat-log"
      role="log"
      aria-label={app.t("chat.log")}
      tabIndex={0}
      onScroll={({
        currentTarget: { scrollHeight, scrollTop, clientHeight },
      }) => {
        follows.current =
          scrollHeight - scrollTop - clientHeight < FOLLOW_WITHIN_PX;
      }}
    >
      {lines.length === 0 && <p class="faint">{app.t("chat.empty")}</p>}
      <ul>
        {lines.map((line) =>
          line.state === "sent" ? (
            <Said key={line.key} app={app} message={line.message} />
          ) : (
            <OnItsWay key={line.key} app={app} chat={chat} line={line} />
          ),
        )}
      </ul>
    </div>
  );
}
