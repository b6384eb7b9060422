import * as z from "zod";
import { LIMITS } from "../access/limits.ts";
import { defineEvents } from "../engagement/define-event.ts";
import { classKind, occurrence, topicPart } from "./calendar/occurrence.ts";
import { reading, writing } from "./calendar/rates.ts";
import { missedTopic } from "./calendar/missed-topic.ts";
import { LIST_REQUESTS, members } from "./calendar/list-requests.ts";
import { certificate, classReport } from "./calendar/class-report.ts";
import { defineFeature } from "./define-feature.ts";

/** A date and time on the wall clock of the study, such as 2026-12-01T19:00. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .describe("on the wall clock of the study's zone");
const minutes = z.int().min(5).max(360);
const title = z.string().trim().min(1).max(LIMITS.classTitle.maxGraphemes);

/** Where classes are to walk to; null for no trip. */
const trip = z.string().max(40).describe("place id").nullable();

/** Names of guests of the changed classes whom no mail reaches, so that whoever changes them has to tell them; "" where nobody said a name. */
const guestsToTell = z.array(z.string());

/** Which reminders come by mail. */
const reminders = { dayBefore: z.boolean(), hourBefore: z.boolean() };

export const calendar = defineFeature({
  name: "calendar",
  requests: {
    /** The classes of a stretch of time that the reader may come to; staff see all. */
    list: {
      payload: z.object({
        from: z.number().describe("milliseconds since 1970"),
        until: z.number().describe("milliseconds since 1970"),
      }),
      reply: z.object({
        classes: z.array(occurrence),
        hasMore: z.boolean(),
        /** In which classes are planned. */
        timeZone: z.string(),
        now: z.number().describe("the server's clock"),
      }),
      needs: "account",
      writes: false,
      rate: reading,
    },
    /** "I'll come", "I can't", or no answer any more. */
    answer: {
      payload: z.object({ class: z.uuid(), isComing: z.boolean().nullable() }),
      reply: z.object({ coming: z.number() }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Plans classes that come again by a rule, or a single one. */
    plan: {
      payload: z.object({
        kind: classKind,
        title,
        startsLocal: localTime,
        minutes,
        /** RRULE of RFC 5545 with COUNT or UNTIL; "" for a single class. */
        rule: z.string().max(200),
        capacity: z.int().min(1).max(500).nullable(),
        /** A topic of this part for each week, from this number on. */
        topics: z
          .object({ part: topicPart, from: z.int().min(1).max(100) })
          .nullable(),
        /** The memberships that may come; null for everybody. */
        members: z.array(z.uuid()).max(500).nullable(),
        trip: trip.optional(),
      }),
      reply: z.object({ series: z.uuid(), classes: z.number() }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Moves a class that has not begun, calls it off or on again, or gives it another title, length, deck or trip. */
    change: {
      payload: z.object({
        class: z.uuid(),
        startsLocal: localTime.optional(),
        minutes: minutes.optional(),
        title: title.optional(),
        deck: z.uuid().nullable().optional(),
        isCancelled: z.boolean().optional(),
        trip: trip.optional(),
      }),
      reply: z.object({ guestsToTell }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Changes every class of a series that has not begun. */
    changeSeries: {
      payload: z.object({ series: z.uuid(), trip }),
      reply: z.object({ classes: z.number(), guestsToTell }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Calls off every class of a series that has not begun. */
    endSeries: {
      payload: z.object({ series: z.uuid() }),
      reply: z.object({ classes: z.number(), guestsToTell }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Plans a class like another one, with its deck, seats and people. */
    repeat: {
      payload: z.object({ class: z.uuid(), startsLocal: localTime }),
      reply: z.object({ class: z.uuid() }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Whom a class can be for: the study's participants, peers and guests. */
    members: {
      payload: z.object({}),
      reply: z.object({ members }),
      needs: "account",
      writes: false,
      rate: reading,
    },
    ...LIST_REQUESTS,
    /** Who was there, who was awaited, and what was asked: one page, and never where anybody walked. */
    report: {
      payload: z.object({ class: z.uuid() }),
      reply: classReport,
      needs: "account",
      writes: false,
      rate: reading,
    },
    /** Which topics of the core one has attended. */
    certificate: {
      payload: z.object({}),
      reply: certificate,
      needs: "account",
      writes: false,
      rate: reading,
    },
    /** The topics of which one has missed a class and attended none, as far as they are held again. */
    missed: {
      payload: z.object({}),
      reply: z.object({ topics: z.array(missedTopic) }),
      needs: "account",
      writes: false,
      rate: reading,
    },
    settings: {
      payload: z.object({}),
      reply: z.object({
        ...reminders,
        hasFeed: z.boolean(),
        /** Whether mail can reach them: an address, and consent to mail. */
        getsMail: z.boolean(),
      }),
      needs: "account",
      writes: false,
      rate: reading,
    },
    saveSettings: {
      payload: z.object(reminders),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: writing,
    },
    /** Makes the secret address of one's own feed; an earlier one ends. It is told this once. */
    makeFeed: {
      payload: z.object({}),
      reply: z.object({ path: z.string() }),
      needs: "account",
      writes: true,
      rate: writing,
    },
    endFeed: {
      payload: z.object({}),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: writing,
    },
  },
  notices: {
    /** Something in the calendar is new: read it again. */
    changed: z.object({}),
  },
  events: defineEvents({
    "coming.answered": {
      version: 1,
      meaning: "A person said whether they will come to a class.",
      payload: z.object({
        answer: z
          .enum(["yes", "no", "none"])
          .describe("none: an earlier answer was taken back"),
      }),
    },
  }),
});
