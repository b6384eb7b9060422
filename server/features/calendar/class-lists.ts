import type { calendar as declaration } from "../../../shared/features/calendar.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { appendAudit } from "../../audit/append-audit.ts";
import { changeLists } from "../../classes/change-lists.ts";
import { findLists } from "../../classes/named-lists.ts";
import { hasClass, listInvitable } from "../../classes/who-may-come.ts";
import { describeDeed } from "../describe-deed.ts";
import { RefusedInside } from "../refused-inside.ts";
import type { ServerFeature } from "../server-feature.ts";
import { tellChanged } from "./calendar-context.ts";

type Requests = ServerFeature<typeof declaration>["requests"];

/** Whom classes are for, as staff read and change it. */
export const classLists: Pick<Requests, "readLists" | "changeLists"> = {
  async readLists({ class: id }, { database: { db }, caller: { studyId } }) {
    const lists =
      (await hasClass(db, studyId, id)) && (await findLists(db, id));
    if (!lists) return refuse("not-found");
    const { own, series } = lists;
    const members = await listInvitable(db, studyId);
    return accept({ own, series, members });
  },

  async changeLists({ class: classId, ...change }, context) {
    const { caller, nowMs } = context;
    const reply = await context.commit(async (transaction) => {
      const changed = await changeLists(transaction, {
        classId,
        ...change,
        studyId: caller.studyId,
        now: new Date(nowMs),
      });
      if (typeof changed === "string") throw new RefusedInside(changed);
      const { object, classes, ...who } = changed;
      const isFor =
        change.to === null || change.to === "all"
          ? (change.to ?? "series")
          : "named";
      await appendAudit(
        transaction,
        describeDeed(context, `${change.of}.changed`, object, {
          isFor,
          classes,
          ...who,
        }),
      );
      return { classes };
    });
    tellChanged(context);
    return accept(reply);
  },
};
