import * as z from "zod";
import { LIMITS } from "../access/limits.ts";
import { TALK_EVENTS } from "../engagement/vocabulary/talk.ts";
import { defineFeature } from "./define-feature.ts";

/** Longest text one may send, in characters as people count them. */
export const MESSAGE_MAX_GRAPHEMES = LIMITS.chatText.maxGraphemes;
export const MESSAGE_MAX_BYTES = LIMITS.chatText.maxBytes;

/** How far a voice or a nearby message carries. */
export const HEARING_DISTANCE_M = 12;

/** Where a message goes: to those near me, or to everybody in the running class. */
export const channel = z.enum(["nearby", "class"]);
export type Channel = z.infer<typeof channel>;

export const message = z.object({
  id: z.uuid(),
  /** Order of commit within the study. */
  seq: z.number(),
  channel,
  /** The avatar that spoke, while it is on the island. */
  avatar: z.string(),
  senderName: z.string(),
  senderIsStaff: z.boolean(),
  text: z.string(),
  sentAt: z.number().describe("milliseconds since 1970"),
});
export type Message = z.infer<typeof message>;

export const chat = defineFeature({
  name: "chat",
  requests: {
    send: {
      payload: z.object({ channel, text: z.string().max(20_000) }),
      reply: z.object({ message, hearers: z.number() }),
      needs: "island",
      writes: true,
      rate: {
        burst: LIMITS.chatRate.burst,
        perMinute: LIMITS.chatRate.perMinute,
      },
    },
    history: {
      payload: z.object({
        channel,
        afterSeq: z
          .int()
          .min(0)
          .default(0)
          .describe("the last message one has"),
      }),
      reply: z.object({ messages: z.array(message) }),
      needs: "island",
      writes: false,
      rate: { burst: 10, perMinute: 60 },
    },
    /** Takes a text out of one's own sight. */
    hide: {
      payload: z.object({ message: z.uuid() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: 10, perMinute: 60 },
    },
    /** Takes a text away for everybody; that it was sent stays in the log. */
    remove: {
      payload: z.object({ message: z.uuid() }),
      reply: z.object({}),
      needs: "account",
      writes: true,
      rate: { burst: 20, perMinute: 120 },
    },
  },
  notices: {
    message,
    /** A text is gone for all. */
    removed: z.object({ message: z.uuid() }),
  },
  events: { "message.sent": TALK_EVENTS["message.sent"] },
});
