import { Sun } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

export const today: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./today/today-panel.tsx")).TodayPanel,
  ),
  commands: [
    {
      id: "today.open",
      words: "command.today.open",
      icon: Sun,
      key: "y",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "today",
      run: (app) => togglePanel(app, "today"),
    },
  ],
};
