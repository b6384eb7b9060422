import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature } from "./define-feature.ts";
import { cardMoment } from "./recording/moment.ts";
import { shownFilm } from "./video/shown-film.ts";
import { boardMark } from "./whiteboard/marks.ts";

const at = z.number().describe("when it came up, milliseconds since 1970");

/** A slide that stood on the screen, with its words and never with its notes. */
const shownSlide = z.object({
  kind: z.literal("slide"),
  at,
  /** The title of its deck. */
  title: z.string(),
  number: z.number(),
  slideCount: z.number(),
  /** Address of the picture, under /files/. */
  image: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  text: z.string(),
  description: z.string().describe("what its picture shows"),
  source: z.string(),
});

/** Something that stood on the screen of a class. */
const shownThing = z.discriminatedUnion("kind", [
  shownSlide,
  z.object({ kind: z.literal("film"), at, film: shownFilm }),
  cardMoment,
  /** A whiteboard as it was when it was taken down or wiped. */
  z.object({ kind: z.literal("board"), at, marks: z.array(boardMark) }),
  /** A deck or a film that is deleted. */
  z.object({ kind: z.literal("gone"), at }),
]);
export type ShownSlide = z.infer<typeof shownSlide>;
export type ShownThing = z.infer<typeof shownThing>;

/** Looking back at what stood on the screen earlier in the class one is in. */
export const lookback = defineFeature({
  name: "lookback",
  requests: {
    /** Everything that stood there so far, each once, in the order in which it came. */
    list: {
      payload: z.object({}),
      reply: z.object({ things: z.array(shownThing) }),
      needs: "island",
      writes: false,
      rate: { burst: 20, perMinute: 120 },
    },
  },
  notices: {},
  events: defineEvents({}),
});
