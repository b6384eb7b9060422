import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** The grocery's labels; the station opens them, so they need no command of their own. */
export const label: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./label/label-panel.tsx")).LabelPanel,
  ),
  commands: [],
};
