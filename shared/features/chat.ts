import * as z from "zod";
import { TALK_EVENTS } from "../engagement/vocabulary/talk.ts";
import { defineFeature } from "./define-feature.ts";

/** Longest text one may send, in characters as people count them. */
export const MESSAGE_MAX_GRAPHEMES = 500;
export const MESSAGE_MAX_BYTES = 2000;

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
      rate: { burst: 8, perMinute: 60 },
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
  },
  notices: { message },
  events: { "message.sent": TALK_EVENTS["message.sent"] },
});
