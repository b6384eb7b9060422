import { Shirt } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

export const look: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./look/look-panel.tsx")).LookPanel,
  ),
  commands: [
    {
      id: "look.open",
      words: "command.look.open",
      icon: Shirt,
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "look",
      run: (app) => togglePanel(app, "look"),
    },
  ],
};
