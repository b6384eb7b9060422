import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ISLANDERS } from "../protocol/roles.ts";
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
      roles: ISLANDERS,
      needs: "island",
      writes: true,
      rate: { burst: 6, perMinute: 30 },
    },
  },
  notices: {},
  events: defineEvents({
    "view.switched": {
      version: 1,
      meaning: "A person changed between the 3D view and the text view.",
      payload: z.looseObject({
        to: z.string().optional().describe("3d or text"),
        because: z
          .string()
          .optional()
          .describe("chosen, no-graphics or graphics-lost"),
      }),
    },
  }),
});
