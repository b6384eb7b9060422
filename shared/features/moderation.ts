import * as z from "zod";
import { LIMITS } from "../access/limits.ts";
import { defineFeature } from "./define-feature.ts";

/** Why somebody wants staff to look; each has a word under `moderation.reason-<name>`. */
export const REPORT_REASONS = [
  "unkind",
  "unsafe-advice",
  "private",
  "selling",
  "other",
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** With a report go at most so many messages that came before. */
export const REPORT_CONTEXT_MAX = 10;

/** Whom it is about: somebody on the island, who wrote a text or a post, or who was reported. */
export const subject = z.union([
  z.object({ avatar: z.string().max(40) }),
  z.object({ message: z.uuid() }),
  z.object({ post: z.uuid() }),
  z.object({ report: z.uuid() }),
]);
export type Subject = z.infer<typeof subject>;

const spokenLine = z.object({
  senderName: z.string(),
  /** "" once it was removed. */
  text: z.string(),
  sentAt: z.number().describe("milliseconds since 1970"),
  isReported: z.boolean(),
});

export const openReport = z.object({
  id: z.uuid(),
  reason: z.enum(REPORT_REASONS),
  words: z.string(),
  reporterName: z.string(),
  subjectName: z.string(),
  /** The message or the post it is about; both `null` where it is about the person. */
  message: z.uuid().nullable(),
  post: z.uuid().nullable(),
  reportedAt: z.number().describe("milliseconds since 1970"),
  context: z.array(spokenLine),
});
export type OpenReport = z.infer<typeof openReport>;

const rate = { burst: 10, perMinute: 60 };

/** Keeping order: whom one does not want to hear, what staff should see, and who has to leave. */
export const moderation = defineFeature({
  name: "moderation",
  requests: {
    /** From now on neither hears nor reads the other, nearby and in private. */
    block: {
      payload: z.object({ whom: subject }),
      reply: z.object({ name: z.string() }),
      needs: "island",
      writes: true,
      rate,
    },
    unblock: {
      payload: z.object({ person: z.uuid() }),
      reply: z.object({}),
      needs: "island",
      writes: true,
      rate,
    },
    /** Whom one has blocked. */
    blocked: {
      payload: z.object({}),
      reply: z.object({
        people: z.array(z.object({ person: z.uuid(), name: z.string() })),
      }),
      needs: "account",
      writes: false,
      rate,
    },
    /** Asks staff to look at a person or a message. */
    report: {
      payload: z.object({
        whom: subject,
        reason: z.enum(REPORT_REASONS),
        words: z.string().max(20_000).default(""),
      }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: LIMITS.report.burst, perMinute: LIMITS.report.perMinute },
    },
    /** What staff have not settled yet, the oldest first. */
    reports: {
      payload: z.object({}),
      reply: z.object({ reports: z.array(openReport) }),
      needs: "account",
      writes: false,
      rate,
    },
    settle: {
      payload: z.object({ report: z.uuid() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate,
    },
    /** Makes somebody leave: for this visit, or for good. */
    sendAway: {
      payload: z.object({ whom: subject, how: z.enum(["visit", "ban"]) }),
      reply: z.object({ name: z.string() }),
      needs: "account",
      writes: true,
      rate,
    },
  },
  notices: {
    /** For staff: how many reports are open now. */
    reported: z.object({ open: z.number() }),
  },
  events: {},
});
