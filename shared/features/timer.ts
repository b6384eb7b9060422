import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

/** The timer of a class, in the state map by its place. */
export const ClassTimer = schema(
  {
    class: t.string(),
    seconds: t.uint16(),
    /** Of the server's clock; when it will be over, while it runs. */
    endsAt: t.float64(),
    /** What is left of it, as of the last change: so each screen counts by its own clock. */
    leftMs: t.float64(),
    isPaused: t.boolean(),
    /** Whether it has come to its end. */
    isOver: t.boolean(),
  },
  "ClassTimer",
);
export type ClassTimer = SchemaType<typeof ClassTimer>;

export const TIMER_MAX_MINUTES = 90;

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 10, perMinute: 60 },
} as const satisfies Partial<RequestDeclaration>;

/** A timer that everybody in class sees run. */
export const timer = defineFeature({
  name: "timer",
  state: ClassTimer,
  requests: {
    /** Starts it, in place of the one that runs. */
    start: {
      payload: z.object({
        seconds: z
          .int()
          .min(5)
          .max(TIMER_MAX_MINUTES * 60),
      }),
      reply: z.object({}),
      ...inClass,
    },
    /** Holds it, or lets it go on. */
    pause: {
      payload: z.object({ isPaused: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
    stop: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** How much is left just now, for who comes late. */
    read: {
      payload: z.object({}),
      reply: z.object({ leftMs: z.number() }),
      needs: "island",
      writes: false,
      rate: { burst: 10, perMinute: 60 },
    },
  },
  notices: {},
  events: defineEvents({
    "timer.started": {
      version: 1,
      meaning: "A timer was started for the class.",
      personal: false,
      payload: z.object({ seconds: z.int().describe("how long it runs") }),
    },
  }),
});
