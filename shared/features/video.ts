import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import type { RefusalCode } from "../protocol/refusals.ts";
import { filmContent, segments } from "./film.ts";

/** A film that can be shown to a class. */
export const classFilm = z.object({
  station: z
    .string()
    .describe("where it is from, as gym/film, or study/ID if staff brought it"),
  film: z.string(),
  seconds: z.number(),
  /** Of one that staff brought; "" for a film of the island, whose words are in the catalogues. */
  title: z.string(),
  description: z.string().describe("what it shows, in words"),
  language: z.string().describe("of its captions"),
});
export type ClassFilm = z.infer<typeof classFilm>;

export const FILM_TITLE = { maxGraphemes: 80, maxBytes: 320 } as const;
export const FILM_DESCRIPTION = { maxGraphemes: 500, maxBytes: 2000 } as const;

/** What `POST /api/films?title=&description=&language=` answers; its body is the captions and then the film. */
export type FilmUploadOutcome =
  | { readonly ok: true; readonly film: ClassFilm }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly errorId?: string;
    };

/**
 * The film that a class sees, in the state map by its place. Where it is at
 * any moment follows from these (`video/position-at.ts`).
 */
export const ClassVideo = schema(
  {
    class: t.string(),
    /** Where it is from: a station such as `gym/film`, or `study/ID` for one that staff brought. */
    station: t.string(),
    film: t.string(),
    /** Of one that staff brought; "" otherwise. */
    title: t.string(),
    description: t.string(),
    /** Of its captions. */
    language: t.string(),
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
      reply: z.object({ films: z.array(classFilm) }),
      ...reading,
    },
    /** How much room there is for films. */
    room: {
      payload: z.object({}),
      reply: z.object({
        usedBytes: z
          .number()
          .describe("what the study's slides and films take up"),
        quotaBytes: z.number().describe("the most they may take up"),
        maxFileBytes: z.number().describe("the largest film that is taken"),
      }),
      needs: "account",
      writes: false,
      rate: { burst: 20, perMinute: 60 },
    },
    /** Deletes a film that staff brought, also where it is up. */
    remove: {
      payload: z.object({ film: z.uuid() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: 10, perMinute: 60 },
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
    open: {
      payload: z.object({}),
      reply: filmContent.extend({
        isBrought: z
          .boolean()
          .describe("its transcript is words themselves, not keys of them"),
      }),
      ...reading,
    },
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
  notices: {
    /** The film that was up is deleted; its title, or "" where that is not to be told. */
    removed: z.object({ title: z.string() }),
  },
  events: defineEvents({
    "film.shown": {
      version: 1,
      meaning: "A film was put before the class; it waits at its beginning.",
      personal: false,
      payload: z.object({
        station: z
          .string()
          .describe("the station it is from; study/ID if staff brought it"),
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
