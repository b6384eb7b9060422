import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { PLACE_EVENTS } from "../engagement/vocabulary/places.ts";
import { defineFeature } from "./define-feature.ts";

/** Gestures last a moment; a raised hand is a feature of its own. */
export const gestureKind = z.enum(["wave", "clap"]);
export type GestureKind = z.infer<typeof gestureKind>;

export const GESTURE_DURATION_MS = 2600;

export const gesture = defineFeature({
  name: "gesture",
  requests: {
    make: {
      payload: z.object({ kind: gestureKind }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate: { burst: 5, perMinute: 30 },
    },
  },
  notices: {},
  events: defineEvents({
    "gesture.made": {
      ...PLACE_EVENTS["gesture.made"],
      payload: PLACE_EVENTS["gesture.made"].payload.extend({
        kind: z.string().optional().describe("wave or clap"),
      }),
    },
  }),
});
