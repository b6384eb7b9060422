import { Send } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { MESSAGE_MAX_GRAPHEMES } from "../../../shared/features/chat.ts";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { runAction } from "../../interface/run-action.ts";
import { checkMessage, countCharacters } from "./check-message.ts";
import type { Conversation } from "./conversation.ts";

/** From this length on the count is shown. */
const COUNT_FROM = MESSAGE_MAX_GRAPHEMES - 100;

/** Where one writes. Enter sends, Shift and Enter begins a new line. */
export function ChatBox(props: {
  readonly app: App;
  readonly chat: Conversation;
}): VNode {
  const { app, chat } = props;
  const draft = chat.drafts[chat.channel.value];
  const id = useId();
  const length = countCharacters(draft.value);
  const isTooLong = checkMessage(draft.value) === "too-long";
  const send = (event: Event): void => {
    event.preventDefault();
    runAction(app, () => chat.sendDraft());
  };
  return (
    <form class="chat-box" onSubmit={send}>
      <label for={id}>{app.t("chat.write")}</label>
      <div class="chat-write">
        <textarea
          id={id}
          rows={2}
          dir="auto"
          value={draft.value}
          aria-invalid={isTooLong}
          aria-describedby={`${id}-count`}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing)
              send(event);
          }}
        />
        <button type="submit" class="button primary">
          <Icon node={Send} />
          <span>{app.t("chat.send")}</span>
        </button>
      </div>
      {chat.channel.value === "class" &&
        app.live.me.value?.isStaff !== true && (
          <div class="one-of">
            <label>
              <input
                type="checkbox"
                checked={chat.asks.value}
                onChange={({ currentTarget: { checked } }) => {
                  chat.asks.value = checked;
                }}
              />
              <span>{app.t("question.is-one")}</span>
            </label>
          </div>
        )}
      <p id={`${id}-count`} class={isTooLong ? "problem" : "faint"}>
        {length >= COUNT_FROM &&
          app.t("chat.length", { length, most: MESSAGE_MAX_GRAPHEMES })}
        {isTooLong && ` ${app.t("refusal.too-long")}`}
      </p>
    </form>
  );
}
