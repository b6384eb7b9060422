import { Send } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { boardOf, draftOf } from "./board-model.ts";

/** Where one writes a post. The words stay here until the server has them, also while the line is away. */
export function TextBox(props: {
  readonly app: App;
  /** The thread it goes into, or "new". */
  readonly thread: string;
  readonly label: string;
  readonly send: string;
  readonly onSend: () => void;
}): VNode {
  const { app, label, send } = props;
  const draft = draftOf(app, props.thread);
  const id = useId();
  const isWaiting = boardOf(app).isSending.value;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWaiting) props.onSend();
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={5}
        dir="auto"
        value={draft.value}
        aria-describedby={`${id}-help`}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
      />
      <p id={`${id}-help`} class="faint">
        {app.t("board.write-help")}
      </p>
      <button type="submit" class="button primary" aria-disabled={isWaiting}>
        <Icon node={Send} />
        <span>{send}</span>
      </button>
      <p class="faint" role="status">
        {isWaiting && app.t("board.on-its-way")}
      </p>
    </form>
  );
}
