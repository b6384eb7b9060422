import { z } from "zod";
import { defineEvents } from "../define-event.ts";

const nothing = z.object({});
const scope = z.object({
  scope: z
    .string()
    .describe(
      "activity, text, transcript, recording, visits (their name in the hall), questionnaires or mail",
    ),
});

/** Belonging to a study, and consent to its log. */
export const MEMBER_EVENTS = defineEvents({
  "member.joined": {
    version: 1,
    meaning: "A person became a member of the study.",
    payload: nothing,
  },
  "member.left": {
    version: 1,
    meaning: "A person left the study.",
    payload: nothing,
  },
  "arm.assigned": {
    version: 1,
    meaning: "A person was assigned to an arm of the study.",
    payload: nothing,
  },
  "consent.given": {
    version: 1,
    meaning: "A person gave consent to one scope.",
    payload: scope,
  },
  "consent.withdrawn": {
    version: 1,
    meaning: "A person withdrew consent to one scope.",
    payload: scope,
  },
});
