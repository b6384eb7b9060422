import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

/** The tables at which a class talks apart, in the state map by its place. Who sits where is in the avatars' `table`. */
export const Breakout = schema(
  {
    class: t.string(),
    count: t.uint8(),
    /** Of the server's clock, when all come back by themselves; 0 for no set time. */
    endsAt: t.float64(),
    /** Whether all come back within half a minute. */
    isEnding: t.boolean(),
    /** The tables that have called for help, the first one first, as JSON. */
    calls: t.string(),
  },
  "Breakout",
);
export type Breakout = SchemaType<typeof Breakout>;

export const TABLES_MIN = 2;
export const TABLES_MAX = 8;
/** So long before the end everybody is told. */
export const WARNING_MS = 30_000;

const tableNumber = z.int().min(1).max(TABLES_MAX);

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 10, perMinute: 60 },
} as const satisfies Partial<RequestDeclaration>;

/** Small tables within a class; what is said nearby is heard at the own table only. */
export const breakout = defineFeature({
  name: "breakout",
  state: Breakout,
  requests: {
    /** Makes tables; people are mixed, or nobody sits down before they are placed. */
    open: {
      payload: z.object({
        count: z.int().min(TABLES_MIN).max(TABLES_MAX),
        minutes: z.int().min(1).max(60).nullable(),
        isMixed: z.boolean(),
      }),
      reply: z.object({}),
      ...inClass,
    },
    /** Puts somebody at a table, or takes them from theirs with 0. */
    place: {
      payload: z.object({
        avatar: z.string().max(40),
        table: z.int().min(0).max(TABLES_MAX),
      }),
      reply: z.object({}),
      ...inClass,
    },
    /** One of the staff sits down at a table, or leaves it with 0. */
    visit: {
      payload: z.object({ table: z.int().min(0).max(TABLES_MAX) }),
      reply: z.object({}),
      ...inClass,
    },
    /** Asks one of the staff to come to the own table. */
    callHelp: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** Brings everybody back, after a warning or at once. */
    bringBack: {
      payload: z.object({ isAtOnce: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
  },
  notices: {
    /** For those who lead. */
    called: z.object({ table: tableNumber, name: z.string() }),
  },
  events: defineEvents({
    "breakout.opened": {
      version: 1,
      meaning: "The class was divided among tables.",
      personal: false,
      payload: z.object({
        count: z.int().describe("how many tables"),
        minutes: z.int().nullable().describe("for how long, if it was said"),
        isMixed: z.boolean().describe("whether people were mixed by chance"),
        people: z.int().describe("how many were placed at once"),
      }),
    },
    "breakout.called": {
      version: 1,
      meaning: "Somebody asked one of the staff to come to their table.",
      payload: z.object({ table: z.int().describe("the table's number") }),
    },
    "breakout.ended": {
      version: 1,
      meaning: "Everybody came back from the tables.",
      personal: false,
      payload: z.object({
        by: z.string().describe("presenter or time"),
      }),
    },
  }),
});
