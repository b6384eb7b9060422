import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { defineFeature } from "./define-feature.ts";

/** What one tells those who lead without a word. */
export const SIGNAL_KINDS = ["slower", "again", "thank-you"] as const;
export const signalKind = z.enum(SIGNAL_KINDS);
export type SignalKind = z.infer<typeof signalKind>;

const rate = { burst: 10, perMinute: 60 };

/** Raised hands, with order and time in the avatars' `hand` and `handAt`, and signals to those who lead. */
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
    /** Tells those who lead the class something without a word. */
    signal: {
      payload: z.object({ kind: signalKind }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      isMomentary: true,
      rate: { burst: 3, perMinute: 12 },
    },
  },
  notices: {
    /** For those who lead. */
    signalled: z.object({ name: z.string(), kind: signalKind }),
  },
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
    "signal.sent": {
      version: 1,
      meaning: "A person in class signalled something to those who lead.",
      payload: z.object({
        kind: z.string().describe("slower, again or thank-you"),
      }),
    },
  }),
});
