import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import {
  BOARD_HEIGHT,
  BOARD_WIDTH,
  boardMark,
  boardPoint,
  CHALKS,
  DRAWN,
  POINTS_MAX,
} from "./whiteboard/marks.ts";

/** The whiteboard of a class, in the state map by its place. */
export const Whiteboard = schema(
  {
    class: t.string(),
    /** Taken down it keeps what stands on it. */
    isShown: t.boolean(),
    /** The first board of a class is 1; wiped, it is the next. */
    board: t.uint16(),
  },
  "Whiteboard",
);
export type Whiteboard = SchemaType<typeof Whiteboard>;

/** One thing on a whiteboard, in the state map by its id; each comes over the line once. */
export const BoardMarkState = schema(
  {
    class: t.string(),
    place: t.string(),
    /** What lies further up has more. */
    layer: t.uint32(),
    /** The mark itself (`whiteboard/marks.ts`), as JSON. */
    mark: t.string(),
  },
  "BoardMarkState",
);
export type BoardMarkState = SchemaType<typeof BoardMarkState>;

export const BOARD_LINE = { maxGraphemes: 80, maxBytes: 400 } as const;

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 20, perMinute: 120 },
} as const satisfies Partial<RequestDeclaration>;

const id = z.string().max(40);
const words = z.string().max(2000);
const chalk = z.enum(CHALKS);
const put = z.object({ id });

/** A whiteboard that the presenter writes and draws on. All of it has words, so that everybody can read it. */
export const whiteboard = defineFeature({
  name: "whiteboard",
  state: Whiteboard,
  requests: {
    /** Adds a line below the others, and puts the whiteboard up. */
    write: {
      payload: z.object({ text: words, chalk }),
      reply: put,
      ...inClass,
    },
    /** Adds a shape or a stroke, and puts the whiteboard up; `name` is what it shows. */
    draw: {
      payload: z
        .object({
          kind: z.enum(DRAWN),
          chalk,
          name: words,
          points: z.array(boardPoint).min(2).max(POINTS_MAX),
        })
        .refine(({ kind, points }) => kind === "pen" || points.length === 2),
      reply: put,
      ...inClass,
    },
    /** Moves one thing, as far as it stays on the board. */
    move: {
      payload: z.object({
        id,
        by: z.object({
          x: z.int().min(-BOARD_WIDTH).max(BOARD_WIDTH),
          y: z.int().min(-BOARD_HEIGHT).max(BOARD_HEIGHT),
        }),
      }),
      reply: z.object({}),
      ...inClass,
    },
    /** Takes one thing away. */
    remove: { payload: z.object({ id }), reply: z.object({}), ...inClass },
    /** Wipes all of it; it can be looked back at. */
    clear: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** Puts it up, or takes it down with what stands on it. */
    show: {
      payload: z.object({ isShown: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
    /** The boards of this class as they were when they were wiped, the first one first. */
    earlier: {
      payload: z.object({}),
      reply: z.object({
        boards: z.array(
          z.object({ board: z.number(), marks: z.array(boardMark) }),
        ),
      }),
      ...inClass,
      writes: false,
    },
  },
  notices: {},
  events: defineEvents({
    "whiteboard.changed": {
      version: 1,
      meaning:
        "The whiteboard of the class was written or drawn on, wiped, put up or taken down.",
      personal: false,
      payload: z.object({
        lines: z.int().describe("how many lines of text stand on it"),
        drawn: z
          .int()
          .optional()
          .describe("how many shapes and strokes stand on it"),
        isShown: z.boolean().describe("whether the class sees it"),
      }),
    },
  }),
});
