import { MessageCircleQuestion } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** A bench with a guide, who answers from the pages of help. */
export const guide: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./guide/guide-panel.tsx")).GuidePanel,
  ),
  commands: [
    {
      id: "guide.open",
      words: "command.guide.open",
      icon: MessageCircleQuestion,
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "guide",
      run: (app) => togglePanel(app, "guide"),
    },
  ],
};
