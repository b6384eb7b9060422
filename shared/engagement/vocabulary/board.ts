import { z } from "zod";
import { defineEvents } from "../define-event.ts";

const payload = z.object({});

function fact(meaning: string) {
  return { version: 1, meaning, payload };
}

/** The board and the mail around it. */
export const BOARD_EVENTS = defineEvents({
  "post.viewed": fact("A person read a post."),
  "post.written": fact("A person wrote a post: one text."),
  "post.replied": fact("A person replied to a post: one text."),
  "post.reacted": fact("A person reacted to a post."),
  "mail.sent": fact("A mail was sent to a person."),
  "mail.link-followed": fact("A person followed a link of a mail."),
});
