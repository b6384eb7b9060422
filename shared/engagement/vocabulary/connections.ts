import { z } from "zod";
import { defineEvents } from "../define-event.ts";
import { moment, optionalText } from "./payload-fields.ts";

const nothing = z.object({});

/** Signing in, connections, presence. `session.*` rows are for reading only: no metric uses them. */
export const CONNECTION_EVENTS = defineEvents({
  "account.signed-in": {
    version: 1,
    meaning: "A person signed in to their account.",
    payload: nothing,
  },
  "account.signed-out": {
    version: 1,
    meaning: "A person signed out; this ends their session.",
    payload: nothing,
  },
  "connection.opened": {
    version: 1,
    meaning: "A browser tab of a person joined; via says on which surface.",
    payload: nothing,
  },
  "connection.dropped": {
    version: 1,
    meaning: "The line was lost; the time until it is resumed is a gap.",
    payload: nothing,
  },
  "connection.resumed": {
    version: 1,
    meaning: "A lost line came back.",
    payload: nothing,
  },
  "connection.closed": {
    version: 1,
    meaning: "A connection ended, at the last evidence received of it.",
    payload: z.object({
      reason: optionalText(
        "Why; signed-out and removed end the person's session too",
      ),
    }),
  },
  "session.started": {
    version: 1,
    meaning: "The reconciler found that a session had started here.",
    payload: nothing,
  },
  "session.ended": {
    version: 1,
    meaning: "The reconciler found that a session had ended here.",
    payload: z.object({
      basis: optionalText(
        "signed-out, removed, idle, last-heartbeat or reconciled",
      ),
    }),
  },
  "presence.recorded": {
    version: 1,
    meaning: "A stretch of time in one state of presence.",
    payload: z.object({
      state: z
        .string()
        .describe(
          "visible (a tab is seen), hidden, input (somebody touches it), voice (voice is joined), or another",
        ),
      start: moment("Start of the stretch"),
      end: moment("End of the stretch"),
    }),
  },
});
