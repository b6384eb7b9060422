import { z } from "zod";
import { defineEvents } from "../define-event.ts";

const payload = z.object({});

function fact(meaning: string) {
  return { version: 1, meaning, payload };
}

/** What happens in a class; the `class` field names the occurrence. */
export const CLASS_EVENTS = defineEvents({
  "class.started": { ...fact("A class started."), personal: false },
  "class.ended": { ...fact("A class ended."), personal: false },
  "slide.shown": {
    ...fact("A slide was shown to the class."),
    personal: false,
  },
  "class.joined": fact("A person joined a class."),
  "class.left": fact("A person left a class."),
  "hand.raised": fact("A person raised their hand."),
  "hand.lowered": fact("A person lowered their hand."),
  "poll.answered": fact("A person answered a poll."),
  "quiz.answered": fact("A person answered a quiz."),
  "task.completed": fact("A person finished a task."),
  "help.asked": fact("A person asked for help."),
});
