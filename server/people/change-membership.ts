import type { Transaction } from "kysely";
import { may } from "../../shared/access/may.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Caller } from "../engagement/caller.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import type { NoteAudit } from "./audit-fact.ts";
import { findCaller } from "./find-caller.ts";
import { tellMembershipChanged } from "./membership-changes.ts";
import { type PeopleOutcome, turnAway } from "./people-outcome.ts";
import { resetSecondFactor } from "./second-factors.ts";
import { endSignIns } from "./sign-ins.ts";
import { endSignInLinks } from "./sign-in-links.ts";
import { isStaffRole } from "./staff-roles.ts";

/** What the deeds on members work with. */
export interface MembershipServices {
  readonly database: Database;
  readonly recorder: Pick<Recorder, "append">;
  readonly noteAudit: NoteAudit;
}

/** Something staff do to a member of their study. */
export type MembershipDeed =
  | { readonly deed: "change-role"; readonly role: Role }
  | { readonly deed: "remove" }
  | { readonly deed: "ban" }
  | { readonly deed: "end-access"; readonly at: Date | null }
  | { readonly deed: "reset-second-factor" };

const AUDITED_AS: Readonly<Record<MembershipDeed["deed"], string>> = {
  "change-role": "member.role-changed",
  remove: "member.removed",
  ban: "member.banned",
  "end-access": "member.access-changed",
  "reset-second-factor": "second-factor.reset",
};

const ENDS_LINES: ReadonlySet<MembershipDeed["deed"]> = new Set([
  "remove",
  "ban",
]);

/**
 * Does something to a member, in one transaction with its audit row, and tells the island afterwards.
 * Educators may send away participants and facilitators only; nobody removes or demotes themselves, and a
 * study never loses its last administrator.
 */
export async function changeMembership(
  services: MembershipServices,
  actor: Caller,
  membershipId: string,
  what: MembershipDeed,
  now: Date,
): Promise<PeopleOutcome<{ membershipId: string }>> {
  if (!may(actor.role, `deed ${what.deed}`)) return turnAway("not-allowed");
  const { database, noteAudit } = services;
  const changed = await inTransaction(database, async (transaction) => {
    const target = await findTarget(transaction, actor.studyId, membershipId);
    if (!target) return turnAway("not-found");
    if (target.accountId === actor.accountId) return turnAway("not-yourself");
    if (isStaffRole(target.role) && actor.role !== "administrator")
      return turnAway("not-allowed");
    if (await takesLastAdministrator(transaction, target, what))
      return turnAway("last-administrator");
    await apply(services, transaction, target, what, now);
    await noteAudit(transaction, {
      action: AUDITED_AS[what.deed],
      studyId: actor.studyId,
      actor: actor.accountId,
      object: target.accountId,
      ...(what.deed === "change-role" && {
        detail: { from: target.role, to: what.role },
      }),
      ...(what.deed === "end-access" && {
        detail: { at: what.at?.toISOString() ?? null },
      }),
    });
    return { ok: true as const, reply: target };
  });
  if (!changed.ok) return changed;
  const target = changed.reply;
  tellMembershipChanged({
    ...target,
    what: ENDS_LINES.has(what.deed)
      ? "ended"
      : what.deed === "change-role"
        ? "role"
        : "signed-out",
  });
  return { ok: true, reply: { membershipId } };
}

interface Target {
  readonly membershipId: string;
  readonly accountId: string;
  readonly studyId: string;
  readonly role: Role;
}

async function findTarget(
  transaction: Transaction<Tables>,
  studyId: string,
  membershipId: string,
): Promise<Target | undefined> {
  return transaction
    .selectFrom("membership")
    .select([
      "id as membershipId",
      "account_id as accountId",
      "study_id as studyId",
      "role",
    ])
    .where("id", "=", membershipId)
    .where("study_id", "=", studyId)
    .where("banned_at", "is", null)
    .executeTakeFirst();
}

async function takesLastAdministrator(
  transaction: Transaction<Tables>,
  target: Target,
  what: MembershipDeed,
): Promise<boolean> {
  const keeps =
    what.deed === "reset-second-factor" ||
    (what.deed === "change-role" && what.role === "administrator") ||
    (what.deed === "end-access" && what.at === null);
  if (target.role !== "administrator" || keeps) return false;
  const others = await transaction
    .selectFrom("membership")
    .select("id")
    .where("study_id", "=", target.studyId)
    .where("role", "=", "administrator")
    .where("left_at", "is", null)
    .where("id", "!=", target.membershipId)
    .execute();
  return others.length === 0;
}

async function apply(
  { recorder }: MembershipServices,
  transaction: Transaction<Tables>,
  target: Target,
  what: MembershipDeed,
  now: Date,
): Promise<void> {
  const { membershipId, accountId, studyId } = target;
  const update = transaction
    .updateTable("membership")
    .where("id", "=", membershipId);
  if (what.deed === "change-role") {
    await update.set({ role: what.role }).execute();
    // Whoever gets more to see proves themselves again.
    await endSignIns(transaction, membershipId, now);
    return;
  }
  if (what.deed === "end-access") {
    await update.set({ access_ends_at: what.at }).execute();
    return;
  }
  if (what.deed === "reset-second-factor") {
    await resetSecondFactor(transaction, accountId);
    await endSignIns(transaction, membershipId, now);
    return;
  }
  const left = await findCaller(transaction, membershipId, now);
  await update
    .set({
      left_at: now,
      ...(what.deed === "ban" && { banned_at: now }),
    })
    .execute();
  await endSignIns(transaction, membershipId, now);
  await endSignInLinks(transaction, membershipId, now);
  if (left)
    await recorder.append(transaction, [
      {
        name: "member.left",
        caller: left.caller,
        studyId,
        connection: null,
        tab: null,
        via: null,
      },
    ]);
}
