import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { defineFeature } from "./define-feature.ts";

const rate = { burst: 10, perMinute: 60 };

/** Raised hands: the order stands in the avatars' `hand` numbers, lowest first. */
export const hand = defineFeature({
  name: "hand",
  requests: {
    raise: {
      payload: z.object({}),
      reply: z.object({ order: z.number() }),
      needs: "island",
      writes: true,
      rate,
    },
    lower: {
      payload: z.object({}),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate,
    },
    /** An educator lowers somebody's hand once it has been answered. */
    answer: {
      payload: z.object({ avatar: z.string().max(40) }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate,
    },
  },
  notices: {},
  events: defineEvents({
    "hand.raised": CLASS_EVENTS["hand.raised"],
    "hand.lowered": {
      ...CLASS_EVENTS["hand.lowered"],
      payload: CLASS_EVENTS["hand.lowered"].payload.extend({
        by: z
          .string()
          .optional()
          .describe(
            "self, staff once it was answered, or left when the person went elsewhere",
          ),
      }),
    },
  }),
});
