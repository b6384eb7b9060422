import { defineFeature } from "./define-feature.ts";

/** What there is today: the next class, one small thing to do, what is new on the board. It only gathers what others tell. */
export const today = defineFeature({
  name: "today",
  requests: {},
  notices: {},
  events: {},
});
