import type { Transaction } from "kysely";
import { LIMITS } from "../../../shared/access/limits.ts";
import type { calendar as declaration } from "../../../shared/features/calendar.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { appendAudit } from "../../audit/append-audit.ts";
import { changeClass } from "../../classes/change-class.ts";
import { endSeries, planTrips } from "../../classes/change-series.ts";
import { listGuestsToTell } from "../../classes/list-guests.ts";
import { repeatClass } from "../../classes/repeat-class.ts";
import { planSeries } from "../../classes/series.ts";
import type { Tables } from "../../storage/tables.ts";
import type { RequestContext } from "../context.ts";
import { describeDeed } from "../describe-deed.ts";
import { CLASSROOM } from "../in-class.ts";
import { RefusedInside } from "../refused-inside.ts";
import type { ServerFeature } from "../server-feature.ts";
import { tellChanged } from "./calendar-context.ts";

type Requests = ServerFeature<typeof declaration>["requests"];

/** Where and when a study plans: in its own zone, as seen now. */
const here = ({ study, caller, nowMs }: RequestContext) => ({
  studyId: caller.studyId,
  timeZone: study.timeZone,
  now: new Date(nowMs),
});

/** Which guests of changed classes staff have to tell themselves. */
async function findUntold(
  transaction: Transaction<Tables>,
  { config }: RequestContext,
  classIds: readonly string[],
): Promise<{ guestsToTell: string[] }> {
  const hasMail = config.smtpUrl !== undefined && config.mailFrom !== undefined;
  return {
    guestsToTell: await listGuestsToTell(transaction, classIds, hasMail),
  };
}

/** What staff plan and change. Every deed stands in the audit log. */
export const planCalendar: Pick<
  Requests,
  "plan" | "change" | "changeSeries" | "endSeries" | "repeat"
> = {
  async plan(wanted, context) {
    const fault = checkText(wanted.title, LIMITS.classTitle);
    if (fault) return refuse(fault);
    const reply = await context.commit(async (transaction) => {
      const planned = await planSeries(transaction, {
        ...wanted,
        ...here(context),
        place: CLASSROOM,
      });
      if (typeof planned === "string") throw new RefusedInside(planned);
      const { id, classes } = planned;
      const { kind, rule } = wanted;
      const detail = { kind, rule, classes: classes.length };
      await appendAudit(
        transaction,
        describeDeed(context, "series.planned", id, detail),
      );
      return { series: id, classes: classes.length };
    });
    tellChanged(context);
    return accept(reply);
  },

  async change({ class: id, ...change }, context) {
    const { title } = change;
    const fault =
      title === undefined ? null : checkText(title, LIMITS.classTitle);
    if (fault) return refuse(fault);
    const reply = await context.commit(async (transaction) => {
      const refused = await changeClass(transaction, {
        id,
        ...change,
        ...here(context),
      });
      if (refused) throw new RefusedInside(refused);
      const { startsLocal, minutes, isCancelled, trip } = change;
      await appendAudit(
        transaction,
        describeDeed(context, "class.changed", id, {
          startsLocal,
          minutes,
          isCancelled,
          trip,
        }),
      );
      const isNews = [startsLocal, isCancelled, trip].some(
        (each) => each !== undefined,
      );
      return findUntold(transaction, context, isNews ? [id] : []);
    });
    tellChanged(context);
    return accept(reply);
  },

  async changeSeries({ series, trip }, context) {
    const reply = await context.commit(async (transaction) => {
      const which = { id: series, ...here(context) };
      const ids = await planTrips(transaction, which, trip);
      if (typeof ids === "string") throw new RefusedInside(ids);
      const classes = ids.length;
      await appendAudit(
        transaction,
        describeDeed(context, "series.changed", series, { trip, classes }),
      );
      return { classes, ...(await findUntold(transaction, context, ids)) };
    });
    tellChanged(context);
    return accept(reply);
  },

  async endSeries({ series }, context) {
    const reply = await context.commit(async (transaction) => {
      const which = { id: series, ...here(context) };
      const ids = await endSeries(transaction, which);
      if (ids === null) throw new RefusedInside("not-found");
      const classes = ids.length;
      await appendAudit(
        transaction,
        describeDeed(context, "series.ended", series, { classes }),
      );
      return { classes, ...(await findUntold(transaction, context, ids)) };
    });
    tellChanged(context);
    return accept(reply);
  },

  async repeat({ class: id, startsLocal }, context) {
    const reply = await context.commit(async (transaction) => {
      const which = { id, startsLocal, ...here(context) };
      const made = await repeatClass(transaction, which);
      if (typeof made === "string") throw new RefusedInside(made);
      await appendAudit(
        transaction,
        describeDeed(context, "class.repeated", made.id, { like: id }),
      );
      return { class: made.id };
    });
    tellChanged(context);
    return accept(reply);
  },
};
