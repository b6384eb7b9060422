import type { ClientFeature } from "./client-feature.ts";

/** The review list is a page of its own, `/review`; nothing of it is on the island. */
export const review: ClientFeature = { commands: [] };
