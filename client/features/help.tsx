import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { LifeBuoy } from "lucide";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { placeName } from "../interface/names.ts";
import type { App } from "../interface/app.ts";
import { runAction } from "../interface/run-action.ts";
import { HelpPanel } from "./help/help-panel.tsx";
import { keepOfflinePage } from "./help/keep-offline-page.ts";
import { fetchUnits } from "./units/sync-units.ts";
import type { ClientFeature } from "./client-feature.ts";

/** Tells helpers that somebody calls and everybody that the island rests, and brings the person's units. */
function start(app: App): () => void {
  void keepOfflinePage();
  let hasUnits = false;
  const stops = [
    app.live.status.subscribe((status) => {
      // Once: later the newest choice may still be on its way to the account.
      if (status !== "online" || hasUnits) return;
      hasUnits = true;
      runAction(app, () => fetchUnits(app));
    }),
    app.onNotice("help.asked", ({ name, place }) => {
      app.say(
        app.t("help.somebody-asks", { name, place: placeName(app, place) }),
      );
    }),
    app.onNotice("help.maintenance", () => app.say(app.t("help.maintenance"))),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export const help: ClientFeature = {
  panel: HelpPanel,
  start,
  commands: [
    {
      id: "help.open",
      words: "command.help.open",
      icon: LifeBuoy,
      key: "?",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "help",
      run: (app) => togglePanel(app, "help"),
    },
  ],
};
