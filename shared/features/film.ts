import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature } from "./define-feature.ts";
import { reviewMark } from "./review-mark.ts";

/** A film of a station. Its files lie in `assets/built/films/<id>.*`, its words under `film.<id>.*`. */
export const filmContent = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  seconds: z.number().positive(),
  /** What is said in it, for those who read: keys of words, each with its moment in seconds. */
  transcript: z.array(z.object({ atS: z.number(), words: z.string() })),
  ...reviewMark,
});
export type FilmContent = z.infer<typeof filmContent>;

/** So much is told at once at most; a film that jumps about more is told in two. */
export const SEGMENTS_MAX = 20;
/** How often progress is told while a film plays. */
export const TELL_EVERY_MS = 15_000;

const segment = z
  .tuple([z.number().min(0).max(36_000), z.number().min(0).max(36_000)])
  .refine(([from, to]) => to > from);

/** Parts of a film that played. */
export const segments = z.array(segment).min(1).max(SEGMENTS_MAX);

const rate = { burst: 10, perMinute: 60 };

/** A captioned film at a station. */
export const film = defineFeature({
  name: "film",
  content: filmContent,
  itemsOf: ({ id }: FilmContent) => [id],
  requests: {
    open: {
      payload: z.object({ station: stationId }),
      reply: filmContent,
      needs: "station",
      writes: true,
      rate,
    },
    /** The person pressed play. */
    play: {
      payload: z.object({ station: stationId }),
      reply: z.object({}),
      needs: "station",
      writes: true,
      rate,
    },
    /** What played since the last telling, in seconds of the film. Told also by whoever has just walked on. */
    progress: {
      payload: z.object({
        station: stationId,
        segments,
      }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      isMomentary: true,
      rate,
    },
  },
  notices: {},
  events: defineEvents({
    "item.opened": ITEM_EVENTS["item.opened"],
    "item.played": ITEM_EVENTS["item.played"],
    "media.progressed": ITEM_EVENTS["media.progressed"],
  }),
});
