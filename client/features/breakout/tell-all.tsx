import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";

/** Writes to everybody in class, at whichever table they sit. */
export function TellAll({ app }: { readonly app: App }): VNode {
  const id = useId();
  const text = useSignal("");
  const send = async (): Promise<void> => {
    const outcome = await app.request("chat.send", {
      channel: "class",
      text: text.value,
    });
    if (!outcome.ok) {
      app.sayRefusal(outcome);
      return;
    }
    text.value = "";
    app.say(app.t("breakout.all-told"));
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, send);
      }}
    >
      <label for={id}>{app.t("breakout.tell-all")}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        value={text.value}
        onInput={({ currentTarget: { value } }) => {
          text.value = value;
        }}
      />
      <button type="submit" class="button plain">
        {app.t("breakout.tell")}
      </button>
    </form>
  );
}
