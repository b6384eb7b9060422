import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { PLACE_EVENTS } from "../engagement/vocabulary/places.ts";
import { defineFeature } from "./define-feature.ts";

/** The two ways to be on the island; both use the same connection and requests. */
export const view = defineFeature({
  name: "view",
  requests: {
    switch: {
      payload: z.object({
        to: z.enum(["3d", "text"]),
        because: z.enum(["chosen", "no-graphics", "graphics-lost"]),
      }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate: { burst: 6, perMinute: 30 },
    },
  },
  notices: {},
  events: defineEvents({
    "view.switched": {
      ...PLACE_EVENTS["view.switched"],
      payload: PLACE_EVENTS["view.switched"].payload.extend({
        to: z.string().optional().describe("3d or text"),
        because: z
          .string()
          .optional()
          .describe("chosen, no-graphics or graphics-lost"),
      }),
    },
  }),
});
