import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { LifeBuoy } from "lucide";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { placeName } from "../interface/names.ts";
import type { App } from "../interface/app.ts";
import { HelpPanel } from "./help/help-panel.tsx";
import type { ClientFeature } from "./client-feature.ts";

/** Tells helpers that somebody calls, and where. */
function start(app: App): () => void {
  return app.onNotice("help.asked", ({ name, place }) => {
    app.say(
      app.t("help.somebody-asks", { name, place: placeName(app, place) }),
    );
  });
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
