import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

/** Chalks by name, so that they can be told apart by whoever sees no colours. */
export const CHALKS = ["black", "blue", "green", "red"] as const;
export type Chalk = (typeof CHALKS)[number];

export const boardLine = z.object({
  text: z.string(),
  chalk: z.enum(CHALKS),
});
export type BoardLine = z.infer<typeof boardLine>;

/** What stands on the whiteboard of a class, in the state map by its place. */
export const Whiteboard = schema(
  {
    class: t.string(),
    /** Taken down it keeps what stands on it. */
    isShown: t.boolean(),
    /** The lines from the top, as JSON. */
    lines: t.string(),
  },
  "Whiteboard",
);
export type Whiteboard = SchemaType<typeof Whiteboard>;

/** So many lines have room. */
export const BOARD_LINES_MAX = 10;
export const BOARD_LINE = { maxGraphemes: 80, maxBytes: 400 } as const;

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 20, perMinute: 120 },
} as const satisfies Partial<RequestDeclaration>;

/** A whiteboard that the presenter writes on. All of it is text, so that everybody can read it. */
export const whiteboard = defineFeature({
  name: "whiteboard",
  state: Whiteboard,
  requests: {
    /** Adds a line below the others, and puts the whiteboard up. */
    write: {
      payload: z.object({
        text: z.string().max(2000),
        chalk: z.enum(CHALKS),
      }),
      reply: z.object({}),
      ...inClass,
    },
    /** Takes the last line away. */
    undo: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** Wipes all of it. */
    clear: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** Puts it up, or takes it down with what stands on it. */
    show: {
      payload: z.object({ isShown: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
  },
  notices: {},
  events: defineEvents({
    "whiteboard.changed": {
      version: 1,
      meaning:
        "The whiteboard of the class was written on, wiped, put up or taken down.",
      personal: false,
      payload: z.object({
        lines: z.int().describe("how many lines stand on it"),
        isShown: z.boolean().describe("whether the class sees it"),
      }),
    },
  }),
});
