import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { PLACE_EVENTS } from "../engagement/vocabulary/places.ts";
import { defineFeature } from "./define-feature.ts";

/** How long each gesture lasts. A raised hand is a feature of its own. */
export const GESTURE_MS = {
  wave: 2600,
  clap: 2600,
  nod: 1800,
  "thumbs-up": 2600,
  laugh: 3200,
  dance: 12_000,
  stretch: 5000,
  eat: 8000,
  /** Until it is put down, or something else is done. */
  carry: Infinity,
} as const;

export type GestureKind = keyof typeof GESTURE_MS;
export const GESTURE_KINDS = Object.keys(GESTURE_MS) as readonly GestureKind[];
const gestureKind = z.enum(
  GESTURE_KINDS as readonly [GestureKind, ...GestureKind[]],
);

/** Whether a name, such as one of the live state, is a gesture's. */
export function isGestureKind(name: string): name is GestureKind {
  return Object.hasOwn(GESTURE_MS, name);
}

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
    putDown: {
      payload: z.object({}),
      reply: z.object({}),
      needs: "island",
      writes: false,
      rate: { burst: 5, perMinute: 30 },
    },
  },
  notices: {},
  events: defineEvents({
    "gesture.made": {
      ...PLACE_EVENTS["gesture.made"],
      payload: PLACE_EVENTS["gesture.made"].payload.extend({
        kind: z
          .string()
          .optional()
          .describe(`one of ${GESTURE_KINDS.join(", ")}`),
      }),
    },
  }),
});
