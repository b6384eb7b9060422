import type { Transaction } from "kysely";
import { isOpenForGuests } from "../classes/guests.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import type { NoteAudit } from "./audit-fact.ts";
import { checkName } from "./check-name.ts";
import { readConsentText } from "./consent-texts.ts";
import type { ConsentScope } from "./consents.ts";
import { isBannedAddress, setContact } from "./contacts.ts";
import { addMember } from "./create-account.ts";
import { findInvitation, type Key } from "./invitations.ts";
import { type PeopleOutcome, turnAway } from "./people-outcome.ts";
import { isStaffRole } from "./staff-roles.ts";
import { listStaffNames } from "./staff-names.ts";

/** What somebody who comes for the first time has told the pages before the last button. */
export interface Newcomer {
  readonly key: Key;
  /** Made by the page; the same one again gives the same membership and not another. */
  readonly joinId: string;
  readonly name: string;
  readonly scopes: readonly ConsentScope[];
  /** Of the text they have read. */
  readonly consentVersion: string;
  readonly language: string;
  /** A program that says so itself; it is never counted. */
  readonly isBot: boolean;
}

/**
 * Lets somebody in: account, membership, consents, address and the spending of the invitation are one
 * transaction. Of two people with one code exactly one gets in.
 */
export async function joinStudy(
  services: {
    readonly database: Database;
    readonly recorder: Pick<Recorder, "append">;
    readonly noteAudit: NoteAudit;
    /** What else is done in the transaction once somebody is a member. */
    readonly onJoined?: (
      transaction: Transaction<Tables>,
      membershipId: string,
    ) => Promise<void>;
  },
  newcomer: Newcomer,
  now: Date,
): Promise<PeopleOutcome<{ membershipId: string }>> {
  const { database, recorder, noteAudit } = services;
  return inTransaction(database, async (transaction) => {
    const invitation = await findInvitation(transaction, newcomer.key, now);
    if (!invitation) return turnAway("link-used-up");
    const { studyId, role, email, classId } = invitation;
    const earlier = await transaction
      .selectFrom("invitation_use")
      .select("membership_id")
      .where("invitation_id", "=", invitation.id)
      .where("join_id", "=", newcomer.joinId)
      .executeTakeFirst();
    if (earlier)
      return { ok: true, reply: { membershipId: earlier.membership_id } };
    if (classId !== null && !(await isOpenForGuests(transaction, classId, now)))
      return turnAway("guest-not-now");
    const name = checkName(
      newcomer.name,
      isStaffRole(role) ? null : await listStaffNames(transaction, studyId),
    );
    if (!name.ok) return name;
    const text = await readConsentText(transaction, studyId, newcomer.language);
    if (text.version !== newcomer.consentVersion)
      return turnAway("consent-changed");
    if (email !== null && (await isBannedAddress(transaction, studyId, email)))
      return turnAway("link-used-up");

    const spent = await transaction
      .updateTable("invitation")
      .set((eb) => ({ uses: eb("uses", "+", 1), email: null }))
      .where("id", "=", invitation.id)
      .where((eb) =>
        eb.or([
          eb("max_uses", "is", null),
          eb("uses", "<", eb.ref("max_uses")),
        ]),
      )
      .returning("id")
      .executeTakeFirst();
    if (!spent) return turnAway("link-used-up");
    const { accountId, membershipId } = await addMember(transaction, recorder, {
      studyId,
      role,
      name: name.reply,
      type: classId !== null ? "guest" : newcomer.isBot ? "bot" : "person",
      language: newcomer.language,
      // A guest takes part in no study, so there is nothing for them to agree to.
      scopes:
        classId === null
          ? text.scopes.filter((scope) => newcomer.scopes.includes(scope))
          : [],
      consentVersion: text.version,
      now,
    });
    if (classId !== null)
      await transaction
        .insertInto("class_guest")
        .values({ class_id: classId, membership_id: membershipId })
        .execute();
    await transaction
      .insertInto("invitation_use")
      .values({
        invitation_id: invitation.id,
        membership_id: membershipId,
        join_id: newcomer.joinId,
        used_at: now,
      })
      .execute();
    if (email !== null) await setContact(transaction, accountId, email, now);
    await noteAudit(transaction, {
      action: "member.joined",
      studyId,
      actor: accountId,
      object: membershipId,
      detail: { role, by: invitation.kind },
    });
    await services.onJoined?.(transaction, membershipId);
    return { ok: true, reply: { membershipId } };
  });
}
