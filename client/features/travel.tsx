import { Compass, House, Signpost } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { goTo } from "../interface/actions/go-to.ts";
import { tellWhere } from "../interface/actions/tell-where.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { SAFE_PLACE } from "../interface/safe-place.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

export const travel: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./travel/travel-panel.tsx")).TravelPanel,
  ),
  commands: [
    {
      id: "travel.open",
      words: "command.travel.open",
      icon: Signpost,
      key: "t",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "travel",
      run: (app) => togglePanel(app, "travel"),
    },
    {
      id: "travel.where",
      words: "command.travel.where",
      icon: Compass,
      key: "i",
      who: ISLANDERS,
      when: () => true,
      run: tellWhere,
    },
    {
      id: "travel.safe",
      words: "command.travel.safe",
      icon: House,
      key: "0",
      who: ISLANDERS,
      when: () => true,
      run: async (app) => {
        await goTo(app, { place: SAFE_PLACE });
      },
    },
  ],
};
