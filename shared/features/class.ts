import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { defineFeature } from "./define-feature.ts";

/** A running class, in the state map by the place it is held in. */
export const RunningClass = schema(
  {
    id: t.string(),
    title: t.string(),
    startedAt: t.float64(),
    /** The avatar that leads; "" while the educator is away. */
    presenter: t.string(),
    presenterName: t.string(),
  },
  "RunningClass",
);
export type RunningClass = SchemaType<typeof RunningClass>;

export const classSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  startsAt: z.number().describe("milliseconds since 1970"),
  minutes: z.number(),
  state: z.enum(["planned", "running", "ended"]),
});
export type ClassSummary = z.infer<typeof classSummary>;

const rate = { burst: 6, perMinute: 30 };

export const classFeature = defineFeature({
  name: "class",
  state: RunningClass,
  requests: {
    list: {
      payload: z.object({}),
      reply: z.object({ classes: z.array(classSummary) }),
      needs: "account",
      writes: false,
      rate,
    },
    /** Starts a planned class, or a new one with this title. */
    start: {
      payload: z.object({
        class: z.uuid().optional(),
        title: z.string().trim().min(1).max(80).optional(),
      }),
      reply: z.object({ id: z.uuid() }),
      needs: "island",
      writes: true,
      rate,
    },
    end: {
      payload: z.object({}),
      reply: z.object({ attended: z.number() }),
      needs: "island",
      writes: true,
      rate,
    },
  },
  notices: {
    started: z.object({ id: z.string(), title: z.string() }),
    ended: z.object({ id: z.string() }),
  },
  events: {
    "class.started": CLASS_EVENTS["class.started"],
    "class.ended": CLASS_EVENTS["class.ended"],
    "class.joined": CLASS_EVENTS["class.joined"],
    "class.left": CLASS_EVENTS["class.left"],
  },
});
