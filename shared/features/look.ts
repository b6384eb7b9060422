import * as z from "zod";
import { PLACE_EVENTS } from "../engagement/vocabulary/places.ts";
import { defineFeature } from "./define-feature.ts";

/** How a person's avatar looks. For now one of the ready looks; the maker comes later. */
export const look = defineFeature({
  name: "look",
  requests: {
    save: {
      payload: z.object({ look: z.string().max(40) }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate: { burst: 6, perMinute: 20 },
    },
  },
  notices: {},
  events: { "look.saved": PLACE_EVENTS["look.saved"] },
});
