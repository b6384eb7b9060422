import "./deck/deck.css";
import { effect } from "@preact/signals";
import { Presentation } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { classAround } from "../interface/class-around.ts";
import { currentPlace } from "../interface/names.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { listShowing } from "./deck/choose-station.ts";
import { loadSlides } from "./deck/use-slides.ts";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

/** Tells those in the room when slides come up, and has them ready before they are looked at. */
function start(app: App): () => void {
  let told = "";
  const stopHearing = app.onNotice("deck.removed", () =>
    app.say(app.t("deck.was-erased")),
  );
  const stopTelling = effect(() => {
    const here = classAround(app) || currentPlace(app)?.id;
    const station = listShowing(app).find(
      (id) => parseStationId(id).place === here,
    );
    const shown =
      station === undefined
        ? undefined
        : app.live.projectors.value.get(station);
    if (shown === undefined || shown.deck === told) {
      told = shown?.deck ?? "";
      return;
    }
    told = shown.deck;
    loadSlides(app, shown.deck);
    if (!isStaff(app)) app.say(app.t("deck.is-up", { title: shown.title }));
  });
  return () => {
    stopHearing();
    stopTelling();
  };
}

/** The slides of a class, and for those who lead the way to show them. */
export const deck: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./deck/deck-panel.tsx")).DeckPanel,
  ),
  start,
  commands: [
    {
      id: "deck.open",
      words: "command.deck.open",
      icon: Presentation,
      key: "k",
      who: ISLANDERS,
      when: (app) => isStaff(app) || listShowing(app).length > 0,
      isOn: (app) => app.panel.value?.feature === "deck",
      run: (app) => togglePanel(app, "deck"),
    },
  ],
};
