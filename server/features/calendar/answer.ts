import { isFull } from "../../../shared/features/calendar/occurrence.ts";
import type { PayloadOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import { accept, type Outcome } from "../../../shared/protocol/refusals.ts";
import { countComing, keepAnswer, lockClass } from "../../classes/coming.ts";
import { findOccurrence } from "../../classes/occurrences.ts";
import type { RequestContext } from "../context.ts";
import { RefusedInside } from "../refused-inside.ts";
import { readerOf } from "../reader-of.ts";
import { tellChanged } from "./calendar-context.ts";

/** Keeps whether somebody comes to a class; the last seat is given once. */
export async function answerClass(
  { class: id, isComing }: PayloadOf<"calendar.answer">,
  context: RequestContext,
): Promise<Outcome<ReplyOf<"calendar.answer">>> {
  const { caller, nowMs } = context;
  const reply = await context.commit(async (transaction, record) => {
    await lockClass(transaction, id);
    const found = await findOccurrence(transaction, readerOf(context), id);
    if (!found) throw new RefusedInside("not-found");
    if (found.state === "ended" || found.state === "cancelled")
      throw new RefusedInside("class-over");
    if (isComing === true && found.isComing !== true && isFull(found))
      throw new RefusedInside("class-full");
    const who = { classId: id, membershipId: caller.membershipId };
    await keepAnswer(transaction, who, isComing, new Date(nowMs));
    const answer = isComing === null ? "none" : isComing ? "yes" : "no";
    if (found.isComing !== isComing)
      record({ name: "coming.answered", class: id, payload: { answer } });
    return { coming: await countComing(transaction, id) };
  });
  tellChanged(context);
  return accept(reply);
}
