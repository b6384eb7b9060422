import { defineFeature } from "./define-feature.ts";

/** Who is here. The list is drawn from the live state, so it asks nothing of the server. */
export const people = defineFeature({
  name: "people",
  requests: {},
  notices: {},
  events: {},
});
