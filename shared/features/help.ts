import * as z from "zod";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { defineFeature } from "./define-feature.ts";
import { unitSettings } from "./help/unit-settings.ts";

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
      needs: "account",
      writes: false,
      rate: { burst: 10, perMinute: 30 },
    },
    /** Calls every helper who is on the island. */
    ask: {
      payload: z.object({}),
      reply: z.object({ helpers: z.number() }),
      needs: "island",
      writes: true,
      rate: { burst: 3, perMinute: 6 },
    },
    /** The units a person has chosen, on whatever device; `null` before the first choice. */
    readUnits: {
      payload: z.object({}),
      reply: z.object({ units: unitSettings.nullable() }),
      needs: "account",
      writes: false,
      rate: { burst: 10, perMinute: 30 },
    },
    /** Keeps the units a person chooses with their account. */
    saveUnits: {
      payload: z.object({ units: unitSettings }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: 10, perMinute: 30 },
    },
  },
  notices: {
    /** The island goes down for a moment; clients come back by themselves. */
    maintenance: z.object({}),
    asked: z.object({
      avatar: z.string(),
      name: z.string(),
      place: z.string(),
    }),
  },
  events: { "help.asked": CLASS_EVENTS["help.asked"] },
});
