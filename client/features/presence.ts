import type { ClientFeature } from "./client-feature.ts";
import { startPresenceReporter } from "./presence/presence-reporter.ts";

export const presence: ClientFeature = {
  commands: [],
  start: startPresenceReporter,
};
