import type { calendar as declaration } from "../../shared/features/calendar.ts";
import { isFull } from "../../shared/features/calendar/occurrence.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { countComing, keepAnswer, lockClass } from "../classes/coming.ts";
import { findOccurrence, listOccurrences } from "../classes/occurrences.ts";
import { planForStudy } from "./calendar/plan.ts";
import { readerOf, tellChanged } from "./calendar/calendar-context.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Nobody looks at more of the calendar at once. */
const LONGEST_LOOK_MS = 400 * 86_400_000;

/** The calendar: when classes are, who comes, and what staff plan. */
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

    async answer({ class: id, isComing }, context) {
      const { caller, nowMs } = context;
      const reply = await context.commit(async (transaction, record) => {
        await lockClass(transaction, id);
        const found = await findOccurrence(transaction, readerOf(context), id);
        if (!found) throw new RefusedInside("not-found");
        if (found.state === "ended" || found.state === "cancelled")
          throw new RefusedInside("class-over");
        if (isComing === true && found.isComing !== true && isFull(found))
          throw new RefusedInside("class-full");
        const { membershipId } = caller;
        const who = { classId: id, membershipId };
        await keepAnswer(transaction, who, isComing, new Date(nowMs));
        const said = isComing === null ? "none" : isComing ? "yes" : "no";
        if (found.isComing !== isComing)
          record({
            name: "coming.answered",
            class: id,
            payload: { answer: said },
          });
        return { coming: await countComing(transaction, id) };
      });
      tellChanged(context);
      return accept(reply);
    },

    async plan(wanted, context) {
      return planForStudy(wanted, context);
    },
  },
};
