import { createHmac, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Role } from "../../shared/protocol/roles.ts";
import { deriveLook } from "../../shared/features/look/derive-look.ts";
import { packLook } from "../../shared/features/look/pack-look.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Tables } from "../storage/tables.ts";
import { type ConsentScope, insertConsents } from "./consents.ts";

/** The version of the consent words that a study starts with. */
export const CONSENT_VERSION = "1";
const PSEUDONYM_CHARS = 10;

export interface NewMember {
  readonly studyId: string;
  readonly role: Role;
  readonly name: string;
  readonly type: "person" | "guest" | "test" | "bot" | "simulated";
  readonly language: string;
  /** A look as it is kept; one of their own is made where it is left out. */
  readonly look?: string;
  readonly scopes: readonly ConsentScope[];
  readonly consentVersion: string;
  readonly now: Date;
}

export type NewAccount = Omit<NewMember, "scopes" | "consentVersion"> & {
  /** Enrols with consent to the activity log, as demonstration members are. */
  readonly consentsToActivity: boolean;
};

/** The same name for the same account within a study, and for nobody else: a keyed hash. */
function makePseudonym(studyKey: Uint8Array, accountId: string): string {
  const digest = createHmac("sha256", studyKey).update(accountId).digest("hex");
  return `p-${digest.slice(0, PSEUDONYM_CHARS)}`;
}

function chooseLook(member: NewMember, accountId: string): string {
  return (
    member.look ?? packLook(deriveLook(accountId, member.role === "educator"))
  );
}

/** Makes an account and its membership of a study; gives both ids. */
export async function createAccount(
  db: Kysely<Tables>,
  recorder: Pick<Recorder, "append">,
  { consentsToActivity, ...account }: NewAccount,
): Promise<{ accountId: string; membershipId: string }> {
  return db.transaction().execute((transaction) =>
    addMember(transaction, recorder, {
      ...account,
      scopes: consentsToActivity ? ["activity"] : [],
      consentVersion: CONSENT_VERSION,
    }),
  );
}

/** Adds account, membership, consents and their rows of the log to a transaction: all of them or none. */
export async function addMember(
  transaction: Parameters<Recorder["append"]>[0],
  recorder: Pick<Recorder, "append">,
  member: NewMember,
): Promise<{ accountId: string; membershipId: string }> {
  const { studyId, role, name, type, scopes, now } = member;
  const accountId = randomUUID();
  const membershipId = randomUUID();
  const study = await transaction
    .selectFrom("study")
    .select("pseudonym_key")
    .where("id", "=", studyId)
    .executeTakeFirstOrThrow();
  const pseudonym = makePseudonym(study.pseudonym_key, accountId);
  await transaction
    .insertInto("account")
    .values({
      id: accountId,
      type,
      name,
      look: JSON.stringify(chooseLook(member, accountId)),
      language: member.language,
      created_at: now,
    })
    .execute();
  await transaction
    .insertInto("membership")
    .values({
      id: membershipId,
      study_id: studyId,
      account_id: accountId,
      role,
      pseudonym,
      joined_at: now,
    })
    .execute();
  await insertConsents(
    transaction,
    membershipId,
    scopes,
    member.consentVersion,
    now,
  );
  const fact = {
    caller: {
      accountId,
      membershipId,
      studyId,
      role,
      name,
      pseudonym,
      accountType: type,
      consentsToActivity: scopes.includes("activity"),
    },
    studyId,
    connection: null,
    tab: null,
    via: null,
  };
  await recorder.append(transaction, [
    { ...fact, name: "member.joined" },
    ...scopes.map((scope) =>
      Object.assign({ name: "consent.given", payload: { scope } }, fact),
    ),
  ]);
  return { accountId, membershipId };
}
