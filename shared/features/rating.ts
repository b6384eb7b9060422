import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature } from "./define-feature.ts";

/** How much a class has helped, in one tap. */
export const HELPED = ["yes", "somewhat", "no"] as const;
export const helped = z.enum(HELPED);
export type Helped = z.infer<typeof helped>;

/** One question after class: did it help? Staff read counts, never who said what. */
export const rating = defineFeature({
  name: "rating",
  requests: {
    /** For whoever was there, once the class is over; the last answer counts. */
    give: {
      payload: z.object({ class: z.uuid(), helped }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: 6, perMinute: 30 },
    },
  },
  notices: {},
  events: defineEvents({
    "class.rated": {
      version: 1,
      meaning: "A person said whether a class had helped them.",
      payload: z.object({ helped: helped.describe("yes, somewhat or no") }),
    },
  }),
});
