import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** A captioned film; the station opens it, so it needs no command of its own. */
export const film: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./film/film-panel.tsx")).FilmPanel,
  ),
  commands: [],
};
