import type { today as declaration } from "../../shared/features/today.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The browser gathers the day from what classes and board tell; nothing is asked of this feature itself. */
export const today: ServerFeature<typeof declaration> = { requests: {} };
