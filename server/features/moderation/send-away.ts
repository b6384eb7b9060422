import { LIMITS } from "../../../shared/access/limits.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import { isStaff } from "../../../shared/protocol/roles.ts";
import { appendAudit } from "../../audit/append-audit.ts";
import { changeMembership } from "../../people/change-membership.ts";
import { keepOut } from "../../people/keep-out.ts";
import { tellMembershipChanged } from "../../people/membership-changes.ts";
import type { RequestContext } from "../context.ts";
import type { FoundSubject } from "./find-subject.ts";

/**
 * Makes somebody leave the island: for this visit, or for good. The room hears
 * of it as of any change of a membership, and closes the line.
 */
export async function sendAway(
  { membershipId, accountId, role, name }: FoundSubject,
  how: "visit" | "ban",
  context: RequestContext,
): Promise<Outcome<{ name: string }>> {
  const { caller, database, recorder, nowMs } = context;
  if (accountId === caller.accountId) return refuse("not-yourself");
  if (isStaff(role) && caller.role !== "administrator")
    return refuse("staff-stays");
  const at = new Date(nowMs);
  if (how === "ban") {
    const banned = await changeMembership(
      {
        database,
        recorder,
        noteAudit: async (transaction, { studyId, object, detail, ...fact }) =>
          void (await appendAudit(
            transaction as Parameters<typeof appendAudit>[0],
            {
              ...fact,
              study: studyId,
              object: object ?? null,
              detail: detail ?? {},
              at,
            },
          )),
      },
      caller,
      membershipId,
      { deed: "ban" },
      at,
    );
    if (!banned.ok)
      return refuse(
        banned.code === "last-administrator" ? "staff-stays" : "not-found",
      );
    return accept(await context.commit(() => ({ name })));
  }
  const until = new Date(nowMs + LIMITS.sentAway.minutes * 60_000);
  const reply = await context.commit(async (transaction) => {
    await keepOut(transaction, membershipId, until);
    await appendAudit(transaction, {
      action: "member.sent-away",
      actor: caller.accountId,
      study: caller.studyId,
      object: accountId,
      detail: { minutes: LIMITS.sentAway.minutes },
      at,
    });
    return { name };
  });
  const { studyId } = caller;
  tellMembershipChanged({ membershipId, accountId, studyId, what: "ended" });
  return accept(reply);
}
