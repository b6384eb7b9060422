import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { hasAccess } from "./has-access.ts";

const EMAIL_MAX_CHARS = 254;
/** One @, a dot after it, nothing that could start another line or header of a mail. */
const EMAIL =
  /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]+\.[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;

/** An address in the one form we keep; `null` when it can't be one. */
export function readEmail(typed: string): string | null {
  if (typed.length > EMAIL_MAX_CHARS * 2) return null;
  const email = typed.trim().normalize("NFC").toLowerCase();
  return email.length <= EMAIL_MAX_CHARS && EMAIL.test(email) ? email : null;
}

/** Keeps a person's address, or forgets it. */
export async function setContact(
  db: Kysely<Tables>,
  accountId: string,
  email: string | null,
  now: Date,
): Promise<void> {
  if (email === null) {
    await db
      .deleteFrom("contact")
      .where("account_id", "=", accountId)
      .execute();
    return;
  }
  await db
    .insertInto("contact")
    .values({ account_id: accountId, email, added_at: now })
    .onConflict((conflict) =>
      conflict.column("account_id").doUpdateSet({ email, added_at: now }),
    )
    .execute();
}

/** A member found by their address. */
export interface MemberAtAddress {
  readonly membershipId: string;
  readonly accountId: string;
  readonly studyId: string;
  readonly name: string;
  readonly language: string;
}

/** Everybody who may come in and has this address; a couple may share one. */
export async function findMembersByEmail(
  db: Kysely<Tables>,
  email: string,
  now: Date,
): Promise<MemberAtAddress[]> {
  return db
    .selectFrom("contact")
    .innerJoin("account", "account.id", "contact.account_id")
    .innerJoin("membership", "membership.account_id", "account.id")
    .innerJoin("study", "study.id", "membership.study_id")
    .select([
      "membership.id as membershipId",
      "account.id as accountId",
      "membership.study_id as studyId",
      "account.name",
      "account.language",
    ])
    .where("contact.email", "=", email)
    .where(hasAccess(now))
    .where("study.demonstration", "=", false)
    .orderBy("membership.joined_at")
    .limit(5)
    .execute();
}

/** Whether somebody with this address was sent away for good. */
export async function isBannedAddress(
  db: Kysely<Tables>,
  studyId: string,
  email: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("contact")
    .innerJoin("membership", "membership.account_id", "contact.account_id")
    .select("membership.id")
    .where("contact.email", "=", email)
    .where("membership.study_id", "=", studyId)
    .where("membership.banned_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody whom mail about classes can reach. */
interface MailReader {
  readonly studyId: string;
  readonly name: string;
  readonly language: string;
  readonly email: string;
}

/** A member who gave an address and agreed to mail; null for others. */
export async function findMailReader(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<MailReader | null> {
  const row = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .innerJoin("contact", "contact.account_id", "membership.account_id")
    .innerJoin("consent", "consent.membership_id", "membership.id")
    .select([
      "membership.study_id as studyId",
      "account.name",
      "account.language",
      "contact.email",
    ])
    .where("membership.id", "=", membershipId)
    .where("consent.scope", "=", "mail")
    .where("consent.withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether mail about classes can reach a member: they gave an address and agreed to it. */
export async function getsMail(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<boolean> {
  return (await findMailReader(db, membershipId)) !== null;
}
