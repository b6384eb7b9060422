import * as z from "zod";
import { PLACE_EVENTS } from "../engagement/vocabulary/places.ts";
import { defineFeature } from "./define-feature.ts";
import { LOOK_MAX_BYTES } from "./look/read-look.ts";

/** How a person's avatar looks: a ready look by its name, or a recipe of their own, packed. */
export const look = defineFeature({
  name: "look",
  requests: {
    save: {
      payload: z.object({ look: z.string().max(LOOK_MAX_BYTES) }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate: { burst: 6, perMinute: 20 },
    },
  },
  notices: {},
  events: { "look.saved": PLACE_EVENTS["look.saved"] },
});
