import type { ClientFeature } from "./client-feature.ts";

/** What stands ready for a class is shown in the class panel and on the desk. */
export const preparationFeature: ClientFeature = { commands: [] };
