import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** Books; the station opens them, so they need no command of their own. */
export const bookFeature: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./book/book-panel.tsx")).BookPanel,
  ),
  commands: [],
};
