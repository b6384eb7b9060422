import * as z from "zod";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { ISLANDERS } from "../protocol/roles.ts";
import { defineFeature } from "./define-feature.ts";

/** Help is in the same corner everywhere. */
export const help = defineFeature({
  name: "help",
  requests: {
    /** The study's own telephone and emergency words. */
    read: {
      payload: z.object({}),
      reply: z.object({
        studyName: z.string(),
        telephone: z.string(),
        emergencyWords: z.string(),
      }),
      roles: ISLANDERS,
      needs: "account",
      writes: false,
      rate: { burst: 10, perMinute: 30 },
    },
    /** Calls every helper who is on the island. */
    ask: {
      payload: z.object({}),
      reply: z.object({ helpers: z.number() }),
      roles: ISLANDERS,
      needs: "island",
      writes: true,
      rate: { burst: 3, perMinute: 6 },
    },
  },
  notices: {
    asked: z.object({
      avatar: z.string(),
      name: z.string(),
      place: z.string(),
    }),
  },
  events: { "help.asked": CLASS_EVENTS["help.asked"] },
});
