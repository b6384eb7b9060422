import * as z from "zod";
import { defineFeature } from "./define-feature.ts";

/** Where one may be taken: a place, a station in it, or a person. */
export const destination = z.union([
  z.object({ place: z.string().max(40) }),
  z.object({ station: z.string().max(60) }),
  z.object({ avatar: z.string().max(40) }),
]);
export type Destination = z.infer<typeof destination>;

/** "Take me there": the server sets the person down, so it works in every view. */
export const travel = defineFeature({
  name: "travel",
  requests: {
    go: {
      payload: z.object({ to: destination }),
      reply: z.object({
        place: z.string(),
        x: z.number(),
        z: z.number(),
        headingRad: z.number(),
      }),
      needs: "island",
      writes: false,
      rate: { burst: 10, perMinute: 60 },
    },
  },
  notices: {},
  events: {},
});
