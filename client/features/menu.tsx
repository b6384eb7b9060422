import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** The restaurant's menu; the station opens it, so it needs no command of its own. */
export const menu: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./menu/menu-panel.tsx")).MenuPanel,
  ),
  commands: [],
};
