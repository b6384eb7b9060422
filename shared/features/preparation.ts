import * as z from "zod";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature } from "./define-feature.ts";
import { pollQuestion } from "./poll/poll-question.ts";
import { practiceTask } from "./practice.ts";
import { classFilm } from "./video.ts";

/** So many questions stand ready for one class. */
export const PREPARED_POLLS_MAX = 8;

/** What stands ready for one class besides its deck. */
const parts = {
  /** Where the film is from that is shown: a station such as `gym/film`, or `study/ID` for one that staff brought. */
  film: stationId.nullable(),
  polls: z.array(pollQuestion).max(PREPARED_POLLS_MAX),
  task: practiceTask.nullable(),
  /** For staff alone. */
  notes: z.string().max(40_000),
};
export const preparation = z.object(parts);
export type Preparation = z.infer<typeof preparation>;

const which = { class: z.uuid() };
const writing = { burst: 10, perMinute: 60 };

/** What the educator has put ready for a class: one page, one button for "as last time". */
export const preparationFeature = defineFeature({
  name: "preparation",
  requests: {
    read: {
      payload: z.object(which),
      reply: z.object({
        prepared: preparation,
        /** When the task was given; `null` before that. Milliseconds since 1970. */
        taskGivenAt: z.number().nullable(),
        /** How many said that they have done it. */
        taskDone: z.number(),
        /** The films there are to choose from. */
        films: z.array(classFilm),
        /** Where the practice of its slides is; `null` where they name no place to walk to. */
        suggestedTrip: z.string().nullable(),
        /** The class that this one would be made like; `null` for none. */
        like: z
          .object({
            class: z.uuid(),
            title: z.string(),
            startsAt: z.number().describe("milliseconds since 1970"),
          })
          .nullable(),
      }),
      needs: "account",
      writes: false,
      rate: { burst: 20, perMinute: 120 },
    },
    /** Keeps what is given; what is left out stays. */
    save: {
      payload: z.object({ ...which, ...preparation.partial().shape }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Takes over from another class whatever is still empty here; nothing is overwritten. */
    copy: {
      payload: z.object({ ...which, from: z.uuid() }),
      reply: z.object({
        deck: z.boolean(),
        trip: z.boolean(),
        film: z.boolean(),
        polls: z.number(),
        task: z.boolean(),
        notes: z.boolean(),
      }),
      needs: "account",
      writes: true,
      rate: writing,
    },
  },
  notices: {},
  events: {},
});
