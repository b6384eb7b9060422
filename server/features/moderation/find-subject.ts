import { may } from "../../../shared/access/may.ts";
import type { Subject } from "../../../shared/features/moderation.ts";
import { isStaff } from "../../../shared/protocol/roles.ts";
import { findReadable } from "../../conversations/keep-order.ts";
import { findPost } from "../../conversations/posts.ts";
import { findReported } from "../../conversations/reports.ts";
import { findMember, type Member } from "../../people/find-member.ts";
import type { RequestContext } from "../context.ts";

/** The member that a request of order is about. */
export interface FoundSubject extends Member {
  /** The text by which they were named. */
  readonly message: { readonly id: string; readonly seq: number } | null;
  readonly post: string | null;
}

/**
 * Finds whom a payload names, within the caller's study and by what the caller
 * may see: an avatar on the island, a text or post they may read, for staff a report.
 */
export async function findSubject(
  whom: Subject,
  context: RequestContext,
): Promise<FoundSubject | null> {
  const named = await findNamed(whom, context);
  if (!named) return null;
  const member = await findMember(
    context.database.db,
    context.caller.studyId,
    named.membershipId,
  );
  return member && { ...member, message: named.message, post: named.post };
}

async function findNamed(
  whom: Subject,
  { world, caller, database }: RequestContext,
): Promise<Pick<FoundSubject, "membershipId" | "message" | "post"> | null> {
  if ("avatar" in whom) {
    const avatar = world?.avatars.get(whom.avatar);
    if (!avatar) return null;
    const { membershipId } = avatar.caller;
    return { membershipId, message: null, post: null };
  }
  if ("message" in whom) {
    const found = await findReadable(database.db, caller, whom.message);
    if (!found) return null;
    return {
      membershipId: found.senderMembershipId,
      message: { id: whom.message, seq: found.seq },
      post: null,
    };
  }
  if ("post" in whom) {
    const { membershipId, studyId, role } = caller;
    const reader = { membershipId, studyId, isStaff: isStaff(role) };
    const found = await findPost(database.db, reader, whom.post);
    if (!found) return null;
    return {
      membershipId: found.authorMembershipId,
      message: null,
      post: whom.post,
    };
  }
  if (!may(caller.role, "moderation.reports", "study")) return null;
  const subject = await findReported(database.db, caller.studyId, whom.report);
  return subject === null
    ? null
    : { membershipId: subject, message: null, post: null };
}
