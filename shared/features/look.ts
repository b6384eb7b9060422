import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ISLANDERS } from "../protocol/roles.ts";
import { defineFeature } from "./define-feature.ts";

/** How a person's avatar looks. For now one of the ready looks; the maker comes later. */
export const look = defineFeature({
  name: "look",
  requests: {
    save: {
      payload: z.object({ look: z.string().max(40) }),
      reply: z.object({}),
      roles: ISLANDERS,
      needs: "island",
      writes: true,
      rate: { burst: 6, perMinute: 20 },
    },
  },
  notices: {},
  events: defineEvents({
    "look.saved": {
      version: 1,
      meaning: "A person chose how their avatar looks.",
      payload: z.looseObject({}),
    },
  }),
});
