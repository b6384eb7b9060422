import type { ReplyOf, PayloadOf } from "../../../shared/protocol/requests.ts";
import { LIMITS } from "../../../shared/access/limits.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import { appendAudit } from "../../audit/append-audit.ts";
import { planSeries } from "../../classes/series.ts";
import type { RequestContext } from "../context.ts";
import { describeDeed } from "../describe-deed.ts";
import { RefusedInside } from "../refused-inside.ts";
import { tellChanged } from "./calendar-context.ts";

/** Classes are held here. */
const CLASSROOM = "classroom";

/** Plans a series in the study's own time zone. */
export async function planForStudy(
  wanted: PayloadOf<"calendar.plan">,
  context: RequestContext,
): Promise<Outcome<ReplyOf<"calendar.plan">>> {
  const { study, caller, nowMs } = context;
  const fault = checkText(wanted.title, LIMITS.classTitle);
  if (fault) return refuse(fault);
  const reply = await context.commit(async (transaction) => {
    const planned = await planSeries(transaction, {
      ...wanted,
      studyId: caller.studyId,
      timeZone: study.timeZone,
      place: CLASSROOM,
      now: new Date(nowMs),
    });
    if (typeof planned === "string") throw new RefusedInside(planned);
    const { id, classes } = planned;
    await appendAudit(
      transaction,
      describeDeed(context, "series.planned", id, {
        kind: wanted.kind,
        rule: wanted.rule,
        classes: classes.length,
      }),
    );
    return { series: id, classes: classes.length };
  });
  tellChanged(context);
  return accept(reply);
}
