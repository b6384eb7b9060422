import type { guide as declaration } from "../../shared/features/guide.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The browser reads the guides as everybody does, at `/help`; nothing is asked of this feature itself. */
export const guide: ServerFeature<typeof declaration> = { requests: {} };
