import { defineFeature } from "./define-feature.ts";

/** Answers questions about the island from the guides at `/help`; what is asked leaves the browser nowhere. */
export const guide = defineFeature({
  name: "guide",
  requests: {},
  notices: {},
  events: {},
});
