import { effect } from "@preact/signals";
import { Link } from "lucide";
import { STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { classAround } from "../interface/class-around.ts";
import { cardHere } from "./card/card-model.ts";
import { CardStrip } from "./card/card-strip.tsx";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** Tells those in class of an address that comes up. */
function start(app: App): () => void {
  let told = "";
  return effect(() => {
    const shown = cardHere(app);
    const isNew = shown !== undefined && shown.id !== told;
    told = shown?.id ?? "";
    if (isNew) app.say(app.t("card.has-come", { title: shown.title }));
  });
}

/** A web address for the class. */
export const card: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./card/card-panel.tsx")).CardPanel,
  ),
  strip: CardStrip,
  start,
  commands: [
    {
      id: "card.open",
      words: "command.card.open",
      icon: Link,
      who: STAFF,
      when: (app) => classAround(app) !== "",
      isOn: (app) => app.panel.value?.feature === "card",
      run: (app) => togglePanel(app, "card"),
    },
  ],
};
