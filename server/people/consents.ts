import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Caller } from "../engagement/caller.ts";
import type { EventToRecord, Recorder } from "../engagement/recorder.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import type { NoteAudit } from "./audit-fact.ts";
import { tellMembershipChanged } from "./membership-changes.ts";
import { noteWithdrawal } from "./taken-back.ts";

/** What a person may agree to, each by itself. */
export const CONSENT_SCOPES = [
  "activity",
  "text",
  "transcript",
  "recording",
  "visits",
  "questionnaires",
  "mail",
] as const;

export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** A consent that is in force. */
export interface OpenConsent {
  readonly scope: ConsentScope;
  readonly since: number;
  readonly version: string;
}

/** What a member agrees to now. */
export async function listOpenConsents(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<OpenConsent[]> {
  const rows = await db
    .selectFrom("consent")
    .select(["scope", "given_at", "version"])
    .where("membership_id", "=", membershipId)
    .where("withdrawn_at", "is", null)
    .orderBy("given_at")
    .execute();
  return rows.map((row) => ({
    scope: row.scope,
    since: row.given_at.getTime(),
    version: row.version,
  }));
}

/** The newest version among those a member agreed to; `null` where they agreed to nothing. */
export function findAgreedVersion(
  consents: readonly OpenConsent[],
): string | null {
  const newest = Math.max(...consents.map(({ version }) => Number(version)));
  return Number.isInteger(newest) ? String(newest) : null;
}

/** Writes down that scopes were given, in the transaction at hand. */
export async function insertConsents(
  db: Kysely<Tables>,
  membershipId: string,
  scopes: readonly ConsentScope[],
  version: string,
  now: Date,
): Promise<void> {
  if (scopes.length === 0) return;
  await db
    .insertInto("consent")
    .values(
      scopes.map((scope) => ({
        id: randomUUID(),
        membership_id: membershipId,
        scope,
        given_at: now,
        version,
      })),
    )
    .execute();
}

/** What the deeds below work with. */
export interface ConsentServices {
  readonly database: Database;
  readonly recorder: Pick<Recorder, "append">;
  readonly noteAudit: NoteAudit;
  /** Where the ledger of what was taken back lies. */
  readonly dataDir: string;
}

const describe = (
  caller: Caller,
  name: "consent.given" | "consent.withdrawn",
  scope: ConsentScope,
): EventToRecord => ({
  name,
  caller,
  studyId: caller.studyId,
  connection: null,
  tab: null,
  via: null,
  payload: { scope },
});

/** Gives one scope, unless it is given already. */
export async function giveConsent(
  { database, recorder, noteAudit }: ConsentServices,
  caller: Caller,
  scope: ConsentScope,
  version: string,
  now: Date,
): Promise<void> {
  const isNew = await inTransaction(database, async (transaction) => {
    const open = await listOpenConsents(transaction, caller.membershipId);
    if (open.some((each) => each.scope === scope)) return false;
    await insertConsents(
      transaction,
      caller.membershipId,
      [scope],
      version,
      now,
    );
    const consentsToActivity =
      caller.consentsToActivity || scope === "activity";
    await recorder.append(transaction, [
      describe({ ...caller, consentsToActivity }, "consent.given", scope),
    ]);
    await noteAudit(transaction, {
      action: "consent.given",
      studyId: caller.studyId,
      actor: caller.accountId,
      detail: { scope, version },
    });
    return true;
  });
  if (isNew) tellMembershipChanged({ ...caller, what: "consent" });
}

/**
 * Withdraws scopes at once. The row of the log is the last one that the
 * activity scope still covers; whatever comes after it is never written.
 */
export async function withdrawConsents(
  { database, recorder, noteAudit, dataDir }: ConsentServices,
  caller: Caller,
  scopes: readonly ConsentScope[],
  now: Date,
): Promise<ConsentScope[]> {
  await noteWithdrawal(dataDir, caller.membershipId, scopes, now);
  const withdrawn = await inTransaction(database, async (transaction) => {
    const rows = await transaction
      .updateTable("consent")
      .set({ withdrawn_at: now })
      .where("membership_id", "=", caller.membershipId)
      .where("withdrawn_at", "is", null)
      .where("scope", "in", [...scopes])
      .returning("scope")
      .execute();
    const gone = rows.map((row) => row.scope);
    await recorder.append(
      transaction,
      gone
        // Activity last, for it is what lets the others be written.
        .toSorted((a, b) => Number(a === "activity") - Number(b === "activity"))
        .map((scope) => describe(caller, "consent.withdrawn", scope)),
    );
    for (const scope of gone)
      await noteAudit(transaction, {
        action: "consent.withdrawn",
        studyId: caller.studyId,
        actor: caller.accountId,
        detail: { scope },
      });
    return gone;
  });
  if (withdrawn.length > 0)
    tellMembershipChanged({ ...caller, what: "consent" });
  return withdrawn;
}
