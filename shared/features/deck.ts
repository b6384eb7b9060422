import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { quizQuestion } from "../curriculum/quiz.ts";
import { BEHAVIOURS } from "../curriculum/topics.ts";
import { defineEvents } from "../engagement/define-event.ts";
import type { RefusalCode } from "../protocol/refusals.ts";
import { stationId } from "../protocol/station-id.ts";
import { LANGUAGES } from "../words/languages.ts";
import { defineFeature } from "./define-feature.ts";
import { reviewed } from "./review.ts";

/** What a projector shows, in the state map by its station. */
export const Projector = schema(
  {
    /** "" while nothing is shown. */
    deck: t.string(),
    title: t.string(),
    /** 1 is the first slide. */
    slide: t.uint16(),
    slideCount: t.uint16(),
    /** Where the presenter points, in percent from the left and from the top; `NOT_POINTING` while nowhere. */
    pointX: t.uint8(),
    pointY: t.uint8(),
  },
  "Projector",
);
export type Projector = SchemaType<typeof Projector>;

export const NOT_POINTING = 255;

/** What may be written beside a slide. */
export const SLIDE_WORDS = {
  description: { maxGraphemes: 1000, maxBytes: 4000 },
  notes: { maxGraphemes: 4000, maxBytes: 16_000 },
} as const;

export const DECK_TITLE_MAX_CHARS = 80;

/**
 * A title as it is kept and shown: one line, without control characters or
 * marks that turn the writing direction, cut at `DECK_TITLE_MAX_CHARS`.
 */
export function cleanDeckTitle(raw: string): string {
  const line = raw
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return Array.from(line).slice(0, DECK_TITLE_MAX_CHARS).join("").trim();
}

const deckSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  slideCount: z.number(),
  createdAt: z.number().describe("milliseconds since 1970"),
  bytes: z.number().describe("what its slides take up"),
  wordless: z
    .number()
    .describe("slides of which who can't see them learns nothing"),
  of: z
    .object({
      topic: z.string(),
      language: z.enum(LANGUAGES),
      hash: z.string().describe("of the text it was made of"),
    })
    .nullable()
    .describe("the class of the curriculum; null for a deck somebody brought"),
});
export type DeckSummary = z.infer<typeof deckSummary>;

const deckRoom = z.object({
  usedBytes: z.number().describe("what the study's slides take up"),
  quotaBytes: z.number().describe("the most they may take up"),
  maxFileBytes: z.number().describe("the largest PDF that is taken"),
});
export type DeckRoom = z.infer<typeof deckRoom>;

const slide = z.object({
  number: z.number(),
  /** Address of the picture, under /files/. */
  image: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  /** The words on the slide, for screen readers and for the text view. */
  text: z.string(),
  description: z.string().describe("what its picture shows"),
  notes: z.string().describe("for whoever teaches; '' for everybody else"),
  source: z.string(),
});
export type Slide = z.infer<typeof slide>;

const topicOffer = z.object({
  topic: z.string(),
  series: z.enum(["core", "beyond"]),
  number: z.number(),
  behaviours: z.array(z.enum(BEHAVIOURS)),
  languages: z.array(
    z.object({
      language: z.enum(LANGUAGES),
      title: z.string(),
      slideCount: z.number(),
    }),
  ),
});
export type TopicOffer = z.infer<typeof topicOffer>;

/** What `POST /api/decks?title=&description=` answers; its body is the PDF or the picture itself. */
export type DeckUploadOutcome =
  | { readonly ok: true; readonly deck: DeckSummary }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly errorId?: string;
    };

/** Address of a slide's picture; its content never changes. */
export function slideImagePath(deck: string, number: number): string {
  return `/files/slides/${deck}/${number}`;
}

const rate = { burst: 10, perMinute: 60 };

export const deck = defineFeature({
  name: "deck",
  state: Projector,
  requests: {
    list: {
      payload: z.object({}),
      reply: z.object({ decks: z.array(deckSummary), room: deckRoom }),
      needs: "account",
      writes: false,
      rate,
    },
    /** The slides of a deck, for anybody who may be in its class. */
    read: {
      payload: z.object({ deck: z.uuid() }),
      reply: z.object({
        deck: deckSummary,
        slides: z.array(slide),
        review: reviewed.nullable().describe("of a class of the curriculum"),
        quiz: z
          .array(quizQuestion)
          .describe("with its answers, so for staff alone"),
      }),
      needs: "account",
      writes: false,
      rate,
    },
    /** The ready-made classes of the curriculum. */
    topics: {
      payload: z.object({}),
      reply: z.object({ topics: z.array(topicOffer) }),
      needs: "account",
      writes: false,
      rate,
    },
    /** Puts one of them among the study's decks. */
    addTopic: {
      payload: z.object({ topic: z.string(), language: z.enum(LANGUAGES) }),
      reply: z.object({ deck: deckSummary }),
      needs: "account",
      writes: true,
      rate,
    },
    /** Writes beside a slide: what its picture shows, and notes for whoever presents. */
    annotate: {
      payload: z.object({
        deck: z.uuid(),
        slide: z.int().min(1).max(1000),
        description: z.string().max(20_000),
        notes: z.string().max(20_000),
      }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate,
    },
    /** Takes a deck away for good. */
    remove: {
      payload: z.object({ deck: z.uuid() }),
      reply: z.object({ title: z.string() }),
      needs: "account",
      writes: true,
      rate,
    },
    show: {
      payload: z.object({ station: stationId, deck: z.uuid() }),
      reply: z.object({ slide: z.number(), slideCount: z.number() }),
      needs: "station",
      writes: true,
      rate,
    },
    turn: {
      payload: z.object({
        station: stationId,
        slide: z.int().min(1).max(1000),
      }),
      reply: z.object({ slide: z.number() }),
      needs: "station",
      writes: true,
      rate: { burst: 20, perMinute: 240 },
    },
    /** Points at something on the slide, or at nothing any more. */
    point: {
      payload: z.object({
        station: stationId,
        at: z
          .object({
            xPercent: z.int().min(0).max(100),
            yPercent: z.int().min(0).max(100),
          })
          .nullable(),
      }),
      reply: z.object({}),
      needs: "station",
      writes: false,
      isMomentary: true,
      rate: { burst: 20, perMinute: 600 },
    },
    close: {
      payload: z.object({ station: stationId }),
      reply: z.object({}),
      needs: "station",
      writes: true,
      rate,
    },
  },
  notices: {
    /** What stood on the screen here is no longer kept. */
    removed: z.object({}),
  },
  events: defineEvents({
    "slide.shown": {
      version: 1,
      meaning: "A slide came up on the screen for everybody.",
      personal: false,
      payload: z.looseObject({
        deck: z.string().optional().describe("the deck's id"),
        slide: z.int().optional().describe("number of the slide, from 1"),
      }),
    },
    "slide.cleared": {
      version: 1,
      meaning: "The screen was cleared for everybody.",
      payload: z.looseObject({}),
      personal: false,
    },
  }),
});
