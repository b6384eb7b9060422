import { History } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { classAround } from "../interface/class-around.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** Looking back at what stood on the screen earlier in class, alone and without disturbing anybody. */
export const lookback: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./lookback/lookback-panel.tsx")).LookbackPanel,
  ),
  commands: [
    {
      id: "lookback.open",
      words: "command.lookback.open",
      icon: History,
      who: ISLANDERS,
      when: (app) => classAround(app) !== "",
      isOn: (app) => app.panel.value?.feature === "lookback",
      run: (app) => togglePanel(app, "lookback"),
    },
  ],
};
