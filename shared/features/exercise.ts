import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import { type RoutineContent, routineContent } from "./exercise/routine.ts";

/** A routine that is being done, in the state map by its station. */
export const Routine = schema(
  {
    /** The routine's id. */
    routine: t.string(),
    /** The id of the step, and what the body does in it. */
    step: t.string(),
    move: t.string(),
    /** 1 is the first step. */
    number: t.uint8(),
    count: t.uint8(),
    /** Of the server's clock: when this step began, pauses left out. */
    stepStartedAt: t.float64(),
    stepSeconds: t.uint8(),
    isPaused: t.boolean(),
    /** The avatar that started it. */
    leader: t.string(),
    leaderName: t.string(),
  },
  "Routine",
);
export type Routine = SchemaType<typeof Routine>;

const station = { station: stationId };
const rate = { burst: 10, perMinute: 60 };

/** What all requests share: one stands on the floor, and each is written down. */
const onTheFloor = {
  needs: "station",
  writes: true,
  rate,
} as const satisfies Partial<RequestDeclaration>;

/** A routine done together: the server counts the steps, the avatars move in step. */
export const exercise = defineFeature({
  name: "exercise",
  content: routineContent,
  itemsOf: ({ id }: RoutineContent) => [id],
  state: Routine,
  requests: {
    /** Looks at what is done here. */
    open: {
      payload: z.object(station),
      reply: routineContent,
      ...onTheFloor,
    },
    /** Starts the routine for everybody here. */
    start: { payload: z.object(station), reply: z.object({}), ...onTheFloor },
    /** Takes part in the one that runs. */
    join: { payload: z.object(station), reply: z.object({}), ...onTheFloor },
    /** Whoever started it, or leads, lets it rest for a while. */
    pause: {
      payload: z.object({ ...station, isPaused: z.boolean() }),
      reply: z.object({}),
      ...onTheFloor,
    },
    stop: { payload: z.object(station), reply: z.object({}), ...onTheFloor },
    /** Says that one has done a routine that one took part in and that came to its end. */
    finish: {
      payload: z.object({ ...station, how: z.enum(["all", "some"]) }),
      reply: z.object({}),
      ...onTheFloor,
    },
  },
  notices: {
    /** For those who took part. */
    ended: z.object({ station: z.string(), isComplete: z.boolean() }),
  },
  events: defineEvents({
    "item.opened": ITEM_EVENTS["item.opened"],
    "item.played": {
      ...ITEM_EVENTS["item.played"],
      payload: ITEM_EVENTS["item.played"].payload.extend({
        as: z
          .string()
          .optional()
          .describe("leader who started a routine, or member who joined it"),
      }),
    },
    "task.completed": {
      ...CLASS_EVENTS["task.completed"],
      payload: z.object({
        kind: z.string().optional().describe("exercise for a routine"),
        how: z.string().optional().describe("all or some of it"),
      }),
    },
  }),
});
