import * as z from "zod";
import { CONNECTION_EVENTS } from "../engagement/vocabulary/connections.ts";
import { defineFeature } from "./define-feature.ts";

/** What only the client can see: whether its tab is visible and whether somebody touches it. */
export const PRESENCE_STATES = ["visible", "hidden", "input"] as const;

/** How often the client tells, in milliseconds; each heartbeat is evidence of the connection. */
export const HEARTBEAT_MS = 15_000;

export const presence = defineFeature({
  name: "presence",
  requests: {
    /** One stretch of time in one state, as durations before the moment of sending: no client clock counts. */
    report: {
      payload: z.object({
        stretches: z
          .array(
            z.object({
              state: z.enum(PRESENCE_STATES),
              startedMsAgo: z
                .number()
                .min(0)
                .max(2 * HEARTBEAT_MS),
              endedMsAgo: z
                .number()
                .min(0)
                .max(2 * HEARTBEAT_MS),
            }),
          )
          .max(20),
      }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      isMomentary: true,
      rate: { burst: 10, perMinute: 20 },
    },
  },
  notices: {},
  events: { "presence.recorded": CONNECTION_EVENTS["presence.recorded"] },
});
