import type { calendar as declaration } from "../../shared/features/calendar.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { listOccurrences } from "../classes/occurrences.ts";
import { listMissedTopics } from "../classes/list-missed-topics.ts";
import { listInvitable } from "../classes/who-may-come.ts";
import { certify, reportClass } from "../classes/report-class.ts";
import { answerClass } from "./calendar/answer.ts";
import { readerOf } from "./reader-of.ts";
import { serveFeeds } from "./calendar/feed-route.ts";
import { classLists } from "./calendar/class-lists.ts";
import { ownCalendar } from "./calendar/own-calendar.ts";
import { planCalendar } from "./calendar/plan.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Nobody looks at more of the calendar at once. */
const LONGEST_LOOK_MS = 400 * 86_400_000;

/** The calendar: when classes are, who comes, what staff plan, and what came of it. */
export const calendar: ServerFeature<typeof declaration> = {
  requests: {
    async list({ from, until }, context) {
      if (!(until > from) || until - from > LONGEST_LOOK_MS)
        return refuse("bad-shape");
      const { database, study, nowMs } = context;
      const found = await listOccurrences(
        database.db,
        readerOf(context),
        new Date(from),
        new Date(until),
      );
      return accept({ ...found, timeZone: study.timeZone, now: nowMs });
    },

    answer: answerClass,

    async report({ class: id }, { database, caller, nowMs }) {
      const now = new Date(nowMs);
      const found = await reportClass(database.db, caller.studyId, id, now);
      return found ? accept(found) : refuse("not-found");
    },

    async members(_payload, { database, caller }) {
      return accept({
        members: await listInvitable(database.db, caller.studyId),
      });
    },

    async certificate(_payload, { database, caller, study }) {
      return accept(
        await certify(database.db, { ...caller, studyName: study.name }),
      );
    },

    async missed(_payload, context) {
      const now = new Date(context.nowMs);
      const { db } = context.database;
      return accept({
        topics: await listMissedTopics(db, readerOf(context), now),
      });
    },

    ...planCalendar,
    ...classLists,
    ...ownCalendar,
  },

  routes: serveFeeds,
};
