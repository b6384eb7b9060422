import { useSignal } from "@preact/signals";
import { X } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { readWebAddress } from "../../../shared/features/card/web-address.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { cardHere } from "./card-model.ts";

async function clear(app: App): Promise<void> {
  const outcome = await app.request("card.clear", {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** Where those who lead give the class a web address. */
export function CardPanel({ app }: PanelProps): VNode {
  const id = useId();
  const address = useSignal("");
  const title = useSignal("");
  const problem = useSignal("");
  const show = async (): Promise<void> => {
    const read = readWebAddress(address.value);
    problem.value = read.ok ? "" : app.t(`refusal.${read.code}`);
    if (!read.ok) return;
    const outcome = await app.request("card.show", {
      address: address.value,
      title: title.value,
    });
    if (outcome.ok) app.say(app.t("card.is-up", outcome.reply));
    else problem.value = app.t(`refusal.${outcome.code}`);
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, show);
      }}
    >
      <p>{app.t("card.about")}</p>
      <label for={`${id}-address`}>{app.t("card.address")}</label>
      <input
        id={`${id}-address`}
        type="text"
        inputMode="url"
        autoCapitalize="none"
        spellcheck={false}
        value={address.value}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget: { value } }) => {
          address.value = value;
        }}
      />
      <label for={`${id}-title`}>{app.t("card.title")}</label>
      <input
        id={`${id}-title`}
        type="text"
        dir="auto"
        value={title.value}
        onInput={({ currentTarget: { value } }) => {
          title.value = value;
        }}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem.value}
      </p>
      <button type="submit" class="button primary">
        {app.t("card.show")}
      </button>
      {cardHere(app) && (
        <Button
          icon={X}
          label={app.t("card.clear")}
          onPress={() => runAction(app, () => clear(app))}
        />
      )}
    </form>
  );
}
