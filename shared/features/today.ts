import * as z from "zod";
import { defineFeature } from "./define-feature.ts";

/** So many names are told; of the rest the number. */
export const VISITS_MAX = 40;

/** What there is today: the next class, one small thing to do, what is new on the board, and who was here this week. */
export const today = defineFeature({
  name: "today",
  requests: {
    /** Who was here within seven days and agrees to be named; the reader is not among them. */
    visits: {
      payload: z.object({}),
      reply: z.object({
        /** Whether the study asks for this at all. */
        isAsked: z.boolean(),
        /** Whether the reader's own name is shown to others. */
        isNamed: z.boolean(),
        people: z
          .array(
            z.object({
              name: z.string(),
              isStaff: z.boolean(),
              /** On this day in the zone of the study; earlier in the week otherwise. */
              isToday: z.boolean(),
            }),
          )
          .max(VISITS_MAX),
        /** How many there are besides. */
        more: z.int().min(0),
      }),
      needs: "account",
      writes: false,
      rate: { burst: 10, perMinute: 60 },
    },
    /** Gives or takes back the consent to be named. */
    nameMe: {
      payload: z.object({ isNamed: z.boolean() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: 6, perMinute: 30 },
    },
  },
  notices: {},
  events: {},
});
