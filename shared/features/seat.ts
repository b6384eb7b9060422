import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { PLACE_EVENTS } from "../engagement/vocabulary/places.ts";
import { defineFeature } from "./define-feature.ts";

/** A seat as requests name it: place and seat, such as `classroom/a5`. */
export const seatId = z
  .string()
  .max(60)
  .regex(/^[a-z]+\/[a-z0-9-]+$/);

export const seat = defineFeature({
  name: "seat",
  requests: {
    take: {
      payload: z.object({
        seat: seatId
          .or(z.literal("any"))
          .describe("a seat, or any free one of the place one is in"),
      }),
      reply: z.object({ seat: seatId }),
      needs: "island",
      writes: true,
      rate: { burst: 10, perMinute: 60 },
    },
    leave: {
      payload: z.object({}),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate: { burst: 10, perMinute: 60 },
    },
  },
  notices: {},
  events: defineEvents({
    "seat.taken": {
      ...PLACE_EVENTS["seat.taken"],
      payload: PLACE_EVENTS["seat.taken"].payload.extend({
        seat: z.string().optional().describe("the seat's id in its place"),
      }),
    },
    "seat.left": {
      ...PLACE_EVENTS["seat.left"],
      payload: PLACE_EVENTS["seat.left"].payload.extend({
        seat: z.string().optional().describe("the seat's id in its place"),
      }),
    },
  }),
});
