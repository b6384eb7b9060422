import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** A pharmacy's shelf; the station opens it, so it needs no command of its own. */
export const shelf: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./shelf/shelf-panel.tsx")).ShelfPanel,
  ),
  commands: [],
};
