import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

/** How the questions of a class stand, in the state map by its place. Their words are read, for those in the room. */
export const Questions = schema(
  {
    class: t.string(),
    /** How many wait for an answer. */
    open: t.uint16(),
    /** Goes up with every change. */
    revision: t.uint32(),
  },
  "Questions",
);
export type Questions = SchemaType<typeof Questions>;

const classQuestion = z.object({
  /** The text of the class chat that asks it. */
  message: z.uuid(),
  name: z.string(),
  text: z.string(),
  sentAt: z.number().describe("milliseconds since 1970"),
  isAnswered: z.boolean(),
  isPinned: z.boolean(),
});
export type ClassQuestion = z.infer<typeof classQuestion>;

const which = { message: z.uuid() };
const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 10, perMinute: 60 },
} as const satisfies Partial<RequestDeclaration>;

/** Questions in class: texts of the class chat that wait for an answer, and one that stands above it. */
export const question = defineFeature({
  name: "question",
  state: Questions,
  requests: {
    list: {
      payload: z.object({}),
      reply: z.object({ questions: z.array(classQuestion) }),
      needs: "island",
      writes: false,
      rate: { burst: 20, perMinute: 240 },
    },
    /** Says that a text of one's own asks something; staff may say it of any. */
    mark: { payload: z.object(which), reply: z.object({}), ...inClass },
    settle: {
      payload: z.object({ ...which, isAnswered: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
    /** Puts a question above the class chat, in place of the one there, or takes it away. */
    pin: {
      payload: z.object({ ...which, isPinned: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
  },
  notices: {},
  events: defineEvents({
    "question.asked": {
      version: 1,
      meaning: "A text of the class chat was marked as a question.",
      payload: z.object({}),
    },
    "question.settled": {
      version: 1,
      meaning: "A question of a class was answered, or is open again.",
      personal: false,
      payload: z.object({
        isAnswered: z.boolean().describe("false when it is open again"),
      }),
    },
  }),
});
