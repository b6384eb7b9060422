import { z } from "zod";
import { defineEvents } from "../define-event.ts";
import { hearers, quantity } from "./payload-fields.ts";

/** Text and speech. What was said is never in the log. */
export const TALK_EVENTS = defineEvents({
  "message.sent": {
    version: 1,
    meaning:
      "One text was committed; a post or reply is post.written or post.replied instead, never both.",
    payload: z.object({
      channel: z
        .string()
        .describe("Where: nearby, place, class, private, post or reply"),
      chars: quantity("Length of the text", "characters"),
      hearers: hearers(),
    }),
  },
  "voice.spoke": {
    version: 1,
    meaning: "A stretch of detected speech, written at its end.",
    payload: z.object({
      ms: quantity("Length of the speech", "ms"),
      hearers: hearers(),
    }),
  },
});
