import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import { filmContent, segments } from "./film.ts";

/**
 * The film that a class sees, in the state map by its place. Where it is at
 * any moment follows from these (`video/position-at.ts`).
 */
export const ClassVideo = schema(
  {
    class: t.string(),
    /** The station it is from, such as `gym/film`. */
    station: t.string(),
    film: t.string(),
    /** How long it is. */
    seconds: t.float64(),
    /** Where it was at `atServerMs`, in seconds. */
    positionS: t.float64(),
    isPlaying: t.boolean(),
    /** Of the server's clock, in milliseconds since 1970. */
    atServerMs: t.float64(),
  },
  "ClassVideo",
);
export type ClassVideo = SchemaType<typeof ClassVideo>;

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 20, perMinute: 120 },
} as const satisfies Partial<RequestDeclaration>;

const reading = {
  needs: "island",
  writes: false,
  rate: { burst: 20, perMinute: 60 },
} as const satisfies Partial<RequestDeclaration>;

/** A captioned film that everybody in class sees in step. */
export const video = defineFeature({
  name: "video",
  state: ClassVideo,
  requests: {
    /** The films that can be shown. */
    list: {
      payload: z.object({}),
      reply: z.object({
        films: z.array(
          z.object({
            station: z.string(),
            film: z.string(),
            seconds: z.number(),
          }),
        ),
      }),
      ...reading,
    },
    /** Puts a film before the class; it waits at its beginning. */
    show: {
      payload: z.object({ station: stationId }),
      reply: z.object({}),
      ...inClass,
    },
    /** Lets it play or rest, from where it is or from another moment of it. */
    steer: {
      payload: z.object({
        isPlaying: z.boolean(),
        positionS: z.number().min(0).max(36_000).nullable(),
      }),
      reply: z.object({}),
      ...inClass,
    },
    clear: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** What is said in the film that is up, to read. */
    open: { payload: z.object({}), reply: filmContent, ...reading },
    /** The server's clock, for being in step by it. */
    clock: {
      payload: z.object({}),
      reply: z.object({ nowMs: z.number() }),
      ...reading,
    },
    /** What of it played here since the last telling, in seconds of the film. */
    progress: {
      payload: z.object({ station: stationId, segments }),
      reply: z.object({}),
      ...inClass,
      isMomentary: true,
    },
  },
  notices: {},
  events: defineEvents({
    "film.shown": {
      version: 1,
      meaning: "A film was put before the class; it waits at its beginning.",
      personal: false,
      payload: z.object({
        station: z.string().describe("the station it is from"),
      }),
    },
    "film.steered": {
      version: 1,
      meaning: "The film of the class was let play, held, or moved.",
      personal: false,
      payload: z.object({
        isPlaying: z.boolean().describe("whether it plays from now on"),
        positionS: z.number().describe("where it is at this moment, seconds"),
      }),
    },
    "film.cleared": {
      version: 1,
      meaning: "The film was taken from the class.",
      personal: false,
      payload: z.object({}),
    },
    "media.progressed": ITEM_EVENTS["media.progressed"],
  }),
});
