import * as z from "zod";

const at = z.number().describe("milliseconds since 1970");

/** A web address as a card; where it leads is nobody's business but the reader's. */
export const cardMoment = z.object({
  kind: z.literal("card"),
  at,
  card: z.string(),
  title: z.string(),
  address: z.string(),
  host: z.string(),
});

/** What came onto everybody's screen in class, or went from it. */
export const moment = z.discriminatedUnion("kind", [
  /** From here on it is recorded; whatever was shown before is as if it were not. */
  z.object({ kind: z.literal("begin"), at }),
  z.object({
    kind: z.literal("slide"),
    at,
    deck: z.string(),
    slide: z.number(),
  }),
  z.object({ kind: z.literal("blank"), at }),
  z.object({ kind: z.literal("poll"), at, poll: z.string() }),
  z.object({ kind: z.literal("results"), at, poll: z.string() }),
  z.object({ kind: z.literal("poll-gone"), at, poll: z.string() }),
  /** The whiteboard came up or was taken down. */
  z.object({ kind: z.literal("board"), at, isShown: z.boolean() }),
  /** A film was put up, let play, held or moved. */
  z.object({
    kind: z.literal("film"),
    at,
    film: z.string(),
    positionS: z.number(),
    isPlaying: z.boolean(),
  }),
  z.object({ kind: z.literal("film-gone"), at }),
  cardMoment,
  z.object({ kind: z.literal("card-gone"), at }),
  /** The timer was started, held or let run on, with so much left. */
  z.object({
    kind: z.literal("timer"),
    at,
    leftMs: z.number(),
    isPaused: z.boolean(),
  }),
  z.object({ kind: z.literal("timer-gone"), at }),
]);
export type Moment = z.infer<typeof moment>;

type WithoutTime<Each> = Each extends unknown ? Omit<Each, "at"> : never;

/** What came or went, without its time. */
export type Shown = WithoutTime<Exclude<Moment, { kind: "begin" }>>;

/** A stretch of a class during which it was recorded: [fromMs, untilMs). */
export const stretch = z.object({ fromMs: at, untilMs: at });
export type Stretch = z.infer<typeof stretch>;
