import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { CLASS_EVENTS } from "../engagement/vocabulary/classes.ts";
import { defineFeature } from "./define-feature.ts";

/** A running class, in the state map by the place it is held in. */
export const RunningClass = schema(
  {
    id: t.string(),
    /** "" where it is for named people: its title is told to them alone. */
    title: t.string(),
    startedAt: t.float64(),
    /** The avatar that leads; "" while nobody does. */
    presenter: t.string(),
    presenterName: t.string(),
    /** Whether the class waits for its presenter, whose line is lost or who has left the room. */
    isPresenterAway: t.boolean(),
    /** The place the class is at: the one it is held in, or where it has walked to. */
    at: t.string(),
    /** Whether it has been on a trip: a planned one is not offered again. */
    hasWalked: t.boolean(),
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
  /** The place of the island it is to walk to; null where no trip is planned. */
  trip: z.string().nullable(),
});
export type ClassSummary = z.infer<typeof classSummary>;

const rollEntry = z.object({
  name: z.string(),
  isStaff: z.boolean(),
  /** `awaited`: said that they come. `away`: the line is lost. */
  state: z.enum(["here", "away", "left", "awaited"]),
  /** How long after the start they came, in seconds; 0 for who was there. */
  lateSeconds: z.number(),
  /** How often they went or lost the line and came back. */
  gaps: z.number(),
});
export type RollEntry = z.infer<typeof rollEntry>;

const watchedClass = z.object({
  id: z.uuid(),
  title: z.string(),
  startedAt: z.number().describe("milliseconds since 1970"),
  /** "" while nobody leads. */
  presenterName: z.string(),
  people: z.array(rollEntry),
  /** In the order in which they went up. */
  hands: z.array(
    z.object({
      avatar: z.string(),
      name: z.string(),
      atMs: z.number().describe("milliseconds since 1970"),
    }),
  ),
  /** Those that wait for an answer. */
  questions: z.array(
    z.object({
      message: z.uuid(),
      name: z.string(),
      text: z.string(),
      sentAt: z.number().describe("milliseconds since 1970"),
    }),
  ),
});
export type WatchedClass = z.infer<typeof watchedClass>;

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
    /** The presenter lets somebody else of the staff in the room lead. */
    handOver: {
      payload: z.object({ avatar: z.string().max(40) }),
      reply: z.object({ name: z.string() }),
      needs: "island",
      writes: true,
      rate,
    },
    /** Takes the lead: whoever started the class at any time, other staff while the presenter is away. */
    takeLead: {
      payload: z.object({}),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate,
    },
    /** The presenter walks with the class to another place, or back to the classroom. */
    walk: {
      payload: z.object({ to: z.string().max(40).describe("place id") }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate,
    },
    /** Who is in the running class, who came late, who is awaited, and whose line is lost. */
    roll: {
      payload: z.object({}),
      reply: z.object({ people: z.array(rollEntry) }),
      needs: "account",
      writes: false,
      rate: { burst: 20, perMinute: 120 },
    },
    /** The running class for whoever leads from their desk, without being on the island; `null` while none runs. */
    watch: {
      payload: z.object({}),
      reply: z.object({
        class: watchedClass.nullable(),
        /** Whether the reader is in the classroom too, in another window. */
        isInRoom: z.boolean(),
      }),
      needs: "account",
      writes: false,
      rate: { burst: 20, perMinute: 120 },
    },
  },
  notices: {
    /** A class is held there that is for others, or for them no longer; or guests have no business there. */
    keptOut: z.object({
      place: z.string().describe("which they may not be in"),
      because: z.enum(["class-closed", "taken-off", "guest-elsewhere"]),
    }),
    started: z.object({ id: z.string(), title: z.string() }),
    ended: z.object({ id: z.string() }),
  },
  events: defineEvents({
    "class.handed-over": {
      version: 1,
      meaning: "Another of the staff leads the class from now on.",
      personal: false,
      payload: z.object({
        how: z.string().describe("given by the presenter, or taken"),
      }),
    },
    "class.walked": {
      version: 1,
      meaning: "The class walked to another place, or back.",
      personal: false,
      payload: z.object({ to: z.string().describe("place id") }),
    },
    "class.started": CLASS_EVENTS["class.started"],
    "class.ended": CLASS_EVENTS["class.ended"],
    "class.joined": CLASS_EVENTS["class.joined"],
    "class.left": CLASS_EVENTS["class.left"],
  }),
});
