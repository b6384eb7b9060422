import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { TOPICS, type Topic } from "../../../shared/features/board/post.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { writeThread } from "./board-deeds.ts";
import { boardOf } from "./board-model.ts";
import { PageHeading } from "../../interface/page-heading.tsx";
import { TextBox } from "./text-box.tsx";

/** Begins a thread: what it is about, a title, and the words. */
export function WritePage({ app }: { readonly app: App }): VNode {
  const { newTitle, topic } = boardOf(app);
  const about = useSignal<Topic>(topic.value ?? TOPICS[0]);
  const id = useId();
  return (
    <section class="stack">
      <PageHeading words={app.t("board.begin")} />
      <label for={`${id}-topic`}>{app.t("board.topic")}</label>
      <select
        id={`${id}-topic`}
        value={about.value}
        onChange={({ currentTarget: { value } }) => {
          about.value = value as Topic;
        }}
      >
        {TOPICS.map((each) => (
          <option key={each} value={each}>
            {app.t(`board.topic-${each}`)}
          </option>
        ))}
      </select>
      <label for={`${id}-title`}>{app.t("board.title")}</label>
      <input
        id={`${id}-title`}
        type="text"
        dir="auto"
        value={newTitle.value}
        onInput={({ currentTarget: { value } }) => {
          newTitle.value = value;
        }}
      />
      <TextBox
        app={app}
        thread="new"
        label={app.t("board.your-words")}
        send={app.t("board.put-up")}
        onSend={() => runAction(app, () => writeThread(app, about.value))}
      />
    </section>
  );
}
