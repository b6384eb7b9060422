import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature } from "./define-feature.ts";

/** Something to do on the island: where, and what in the educator's own words. */
export const practiceTask = z.object({
  station: stationId,
  /** "" where the station speaks for itself. */
  words: z.string().max(4000),
});
export type PracticeTask = z.infer<typeof practiceTask>;

const givenPractice = practiceTask.extend({
  class: z.uuid(),
  title: z.string().describe("of the class"),
  isDone: z.boolean().describe("whether the reader has said so"),
});
export type GivenPractice = z.infer<typeof givenPractice>;

const rate = { burst: 10, perMinute: 60 };

/** What a class is given to practise on the island, in class and in the days after it. */
export const practice = defineFeature({
  name: "practice",
  requests: {
    /** Gives the running class what was prepared for it; given again, everybody is told again. */
    give: {
      payload: z.object({}),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate,
    },
    /** What was given last, in a class the reader may come to; `null` where that is a week ago. */
    read: {
      payload: z.object({}),
      reply: z.object({ practice: givenPractice.nullable() }),
      needs: "account",
      writes: false,
      rate: { burst: 20, perMinute: 60 },
    },
    /** "I have done it"; said again it changes nothing. */
    finish: {
      payload: z.object({ class: z.uuid() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate,
    },
  },
  notices: {
    /** For those in the room. */
    given: practiceTask,
  },
  events: defineEvents({
    "task.given": {
      version: 1,
      meaning: "A class was given something to practise on the island.",
      personal: false,
      payload: z.object({
        task: z.string().describe("the station where it is practised"),
      }),
    },
    "task.completed": {
      ...CLASS_EVENTS["task.completed"],
      payload: CLASS_EVENTS["task.completed"].payload.extend({
        task: z
          .string()
          .optional()
          .describe("the station where it was practised, as the person said"),
      }),
    },
  }),
});
