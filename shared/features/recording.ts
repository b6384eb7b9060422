import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature } from "./define-feature.ts";
import { POLL_KINDS } from "./poll/poll-question.ts";
import { shownFilm } from "./video/shown-film.ts";
import { boardMark } from "./whiteboard/marks.ts";
import { moment, stretch } from "./recording/moment.ts";

/** That a class is being recorded, in the state map by its place. */
export const ClassRecording = schema(
  {
    class: t.string(),
    /** Of the server's clock. */
    since: t.float64(),
  },
  "ClassRecording",
);
export type ClassRecording = SchemaType<typeof ClassRecording>;

const which = { class: z.uuid() };
const reading = { burst: 20, perMinute: 120 };
const writing = { burst: 10, perMinute: 60 };
const inClass = { needs: "island", writes: true, rate: writing } as const;

const summary = z.object({
  ...which,
  title: z.string(),
  startedAt: z.number().describe("milliseconds since 1970"),
  lengthMs: z.number(),
  /** Whether the class goes on and with it the recording. */
  isRunning: z.boolean(),
});
export type RecordingSummary = z.infer<typeof summary>;

/** A poll that stood in class; its answers are there if they were shown. */
const recordedPoll = z.object({
  id: z.string(),
  kind: z.enum(POLL_KINDS),
  question: z.string(),
  options: z.array(z.string()),
  results: z.array(z.tuple([z.string(), z.number()])).nullable(),
  /** The right options, from 0; known with the results. */
  right: z.array(z.number()),
});
export type RecordedPoll = z.infer<typeof recordedPoll>;

/** What somebody wrote in class who had agreed to be recorded before. */
const recordedWords = z.object({
  id: z.string(),
  at: z.number().describe("milliseconds since 1970"),
  name: z.string(),
  isStaff: z.boolean(),
  isOwn: z.boolean(),
  text: z.string(),
});

/** What stood on the whiteboard while it was recorded; staff put it there. */
const recordedMark = z.object({
  mark: boardMark,
  fromMs: z.number().describe("milliseconds since 1970"),
  untilMs: z.number().nullable().describe("null where it stayed"),
});

const recorded = summary.extend({
  /** In order; what lies between them was not recorded. */
  stretches: z.array(stretch),
  moments: z.array(moment),
  polls: z.array(recordedPoll),
  marks: z.array(recordedMark),
  films: z
    .array(shownFilm)
    .describe("those of its films that are not deleted meanwhile"),
  words: z.array(recordedWords),
});
export type Recorded = z.infer<typeof recorded>;

/** Recordings of classes: what was shown, and the words of those who agreed. */
export const recording = defineFeature({
  name: "recording",
  state: ClassRecording,
  requests: {
    /** From now on the class is recorded, and everybody in it sees that. */
    start: { payload: z.object({}), reply: z.object({}), ...inClass },
    stop: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** Whether one's own words go into recordings, and whether the study asks for that at all. */
    mine: {
      payload: z.object({}),
      reply: z.object({ isAsked: z.boolean(), isGiven: z.boolean() }),
      needs: "account",
      writes: false,
      rate: reading,
    },
    /** Lets one's own words into recordings from now on, or takes them out of all. */
    agree: {
      payload: z.object({ isGiven: z.boolean() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** The recorded classes that one may come to, the newest first. */
    list: {
      payload: z.object({}),
      reply: z.object({ recordings: z.array(summary) }),
      needs: "account",
      writes: false,
      rate: reading,
    },
    /** Notes that one looks at a recording; its words come by `read`. */
    open: {
      payload: z.object(which),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: writing,
    },
    read: {
      payload: z.object(which),
      reply: recorded,
      needs: "account",
      writes: false,
      rate: reading,
    },
    /** Deletes the recording of a class, for everybody and for good. */
    remove: {
      payload: z.object(which),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: writing,
    },
  },
  notices: {},
  events: defineEvents({
    "recording.started": {
      version: 1,
      meaning: "From here on a class was recorded.",
      personal: false,
      payload: z.object({}),
    },
    "recording.stopped": {
      version: 1,
      meaning: "A class was no longer recorded.",
      personal: false,
      payload: z.object({}),
    },
    "recording.removed": {
      version: 1,
      meaning: "The recording of a class was deleted.",
      personal: false,
      payload: z.object({}),
    },
    "recording.opened": {
      version: 1,
      meaning: "A person opened the recording of a class; it is no attendance.",
      payload: z.object({}),
    },
  }),
});
