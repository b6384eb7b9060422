import { effect, useSignal } from "@preact/signals";
import { Link, X } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { readWebAddress } from "../../shared/features/card/web-address.ts";
import { STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { currentPlace } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import { CardStrip } from "./card/card-strip.tsx";
import type { ClientFeature, PanelProps } from "./client-feature.ts";

const shownHere = (app: App) =>
  app.live.cards.value.get(currentPlace(app)?.id ?? "");

async function clear(app: App): Promise<void> {
  const outcome = await app.request("card.clear", {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

function CardPanel({ app }: PanelProps): VNode {
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
      {shownHere(app) && (
        <Button
          icon={X}
          label={app.t("card.clear")}
          onPress={() => runAction(app, () => clear(app))}
        />
      )}
    </form>
  );
}

/** Tells those in class of an address that comes up. */
function start(app: App): () => void {
  let told = "";
  return effect(() => {
    const shown = shownHere(app);
    const isNew = shown !== undefined && shown.id !== told;
    told = shown?.id ?? "";
    if (isNew) app.say(app.t("card.has-come", { title: shown.title }));
  });
}

/** A web address for the class. */
export const card: ClientFeature = {
  panel: CardPanel,
  strip: CardStrip,
  start,
  commands: [
    {
      id: "card.open",
      words: "command.card.open",
      icon: Link,
      who: STAFF,
      when: (app) => app.live.classes.value.has(currentPlace(app)?.id ?? ""),
      isOn: (app) => app.panel.value?.feature === "card",
      run: (app) => togglePanel(app, "card"),
    },
  ],
};
