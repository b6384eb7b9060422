import { randomUUID } from "node:crypto";
import type { AddRow } from "./add-row.ts";

/** Plants what the keeping of order knows of a person: whom they block, what they reported and hid. */
export async function plantModeration(
  add: AddRow,
  person: {
    readonly membershipId: string;
    /** Somebody else's, or another of their own. */
    readonly otherMembershipId: string;
    readonly message: string;
    readonly study: string;
    readonly at: Date;
    readonly say: (what: string) => string;
  },
): Promise<void> {
  const { study, at, say, message } = person;
  const membership_id = person.membershipId;
  await add("block", {
    membership_id,
    blocked_membership_id: person.otherMembershipId,
    at,
  });
  await add("hidden_message", { membership_id, message_id: message, at });
  await add("kept_out", { membership_id, until: at });
  await add("report", {
    id: randomUUID(),
    study_id: study,
    reporter_membership_id: person.otherMembershipId,
    subject_membership_id: membership_id,
    message_id: message,
    reason: "other",
    words: say("report"),
    created_at: at,
  });
}
