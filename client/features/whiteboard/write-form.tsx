import { type Signal, useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { Chalk } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";

/** For the presenter: writes a line below the others. */
export function WriteForm(props: {
  readonly app: App;
  readonly chalk: Signal<Chalk>;
  readonly onWritten: (id: string) => void;
}): VNode {
  const { app, chalk, onWritten } = props;
  const id = useId();
  const text = useSignal("");
  const write = async (): Promise<void> => {
    const outcome = await app.request("whiteboard.write", {
      text: text.value,
      chalk: chalk.value,
    });
    if (!outcome.ok) return app.sayRefusal(outcome);
    text.value = "";
    onWritten(outcome.reply.id);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, write);
      }}
    >
      <label for={id}>{app.t("whiteboard.line")}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        value={text.value}
        onInput={({ currentTarget: { value } }) => {
          text.value = value;
        }}
      />
      <button type="submit" class="button primary">
        {app.t("whiteboard.write")}
      </button>
    </form>
  );
}
