import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import { pollAnswer, pollQuestion } from "./poll/poll-question.ts";

/** The question that stands in class, in the state map by its place. */
export const Poll = schema(
  {
    id: t.string(),
    /** The class it is asked in. */
    class: t.string(),
    kind: t.string(),
    question: t.string(),
    /** A JSON list of texts. */
    options: t.string(),
    isAnonymous: t.boolean(),
    isQuiz: t.boolean(),
    /** Whether answers are taken. */
    isOpen: t.boolean(),
    /** How many have answered. */
    answered: t.uint16(),
    /** Goes up with every change, also of an answer. */
    revision: t.uint32(),
    /** A JSON list of lines of the tally; "" until the educator shows it. */
    results: t.string(),
    /** A JSON list of the right options, from 0; "" until the results are shown. */
    right: t.string(),
  },
  "Poll",
);
export type Poll = SchemaType<typeof Poll>;

const rate = { burst: 10, perMinute: 60 };
const inClass = {
  needs: "island",
  writes: true,
  rate,
} as const satisfies Partial<RequestDeclaration>;
const which = { poll: z.uuid() };

const answeredFields = {
  kind: z.string().optional().describe("single, several, scale or word"),
  isChange: z
    .boolean()
    .optional()
    .describe("whether an earlier answer was changed"),
};

/** Polls and quizzes in class: one question at a time, kept with its answers. */
export const poll = defineFeature({
  name: "poll",
  state: Poll,
  requests: {
    /** Asks the class; a question that stands there goes. */
    ask: {
      payload: pollQuestion,
      reply: z.object({ poll: z.uuid() }),
      ...inClass,
    },
    /** Gives or changes one's answer. */
    answer: {
      payload: z.object({ ...which, ...pollAnswer.shape }),
      reply: z.object({}),
      ...inClass,
    },
    /** One's own answer, for who comes back; `null` without one. */
    mine: {
      payload: z.object(which),
      reply: z.object({ answer: pollAnswer.nullable() }),
      needs: "island",
      writes: false,
      rate,
    },
    /** All answers so far, with names unless it is anonymous. */
    read: {
      payload: z.object(which),
      reply: z.object({
        tally: z.array(z.tuple([z.string(), z.number()])),
        people: z.array(z.object({ name: z.string(), answer: z.string() })),
      }),
      needs: "island",
      writes: false,
      rate: { burst: 20, perMinute: 240 },
    },
    /** Stops taking answers, or takes them again. */
    setOpen: {
      payload: z.object({ ...which, isOpen: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
    /** Shows the results to everybody, or hides them. */
    setShown: {
      payload: z.object({ ...which, isShown: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
    /** Takes the question away. */
    clear: { payload: z.object(which), reply: z.object({}), ...inClass },
  },
  notices: {},
  events: defineEvents({
    "poll.asked": {
      version: 1,
      meaning: "A question was put to the class.",
      personal: false,
      payload: z.object({
        kind: z.string().describe("single, several, scale or word"),
        isAnonymous: z.boolean().describe("whether names are left out"),
        isQuiz: z.boolean().describe("whether it has right answers"),
      }),
    },
    "poll.results-shown": {
      version: 1,
      meaning: "The results of a question were shown to the class.",
      personal: false,
      payload: z.object({
        answered: z.int().describe("how many had answered by then"),
      }),
    },
    "poll.answered": {
      ...CLASS_EVENTS["poll.answered"],
      payload: z.object(answeredFields),
    },
    "quiz.answered": {
      ...CLASS_EVENTS["quiz.answered"],
      payload: z.object({
        ...answeredFields,
        isRight: z
          .boolean()
          .optional()
          .describe("absent where answers are anonymous"),
      }),
    },
  }),
});
