import type { people as declaration } from "../../shared/features/people.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Who is here stands in the live state already. */
export const people: ServerFeature<typeof declaration> = { requests: {} };
