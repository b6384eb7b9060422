import type { Kysely } from "kysely";
import type { Study } from "../features/context.ts";
import type { Caller } from "../engagement/caller.ts";
import type { Tables } from "../storage/tables.ts";
import { hasAccess } from "./has-access.ts";

/**
 * The member as a caller of requests, with their look and language; `null` when the membership has ended or
 * its time is over.
 */
export async function findCaller(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date = new Date(),
): Promise<{ caller: Caller; look: string; language: string } | null> {
  const row = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .innerJoin("study", "study.id", "membership.study_id")
    .select([
      "membership.id as membershipId",
      "membership.role",
      "membership.pseudonym",
      "membership.study_id as studyId",
      "account.id as accountId",
      "account.name",
      "account.type as accountType",
      "account.look",
      "account.language",
    ])
    .where("membership.id", "=", membershipId)
    .where(hasAccess(now))
    .executeTakeFirst();
  if (!row) return null;
  const consent = await db
    .selectFrom("consent")
    .select("id")
    .where("membership_id", "=", membershipId)
    .where("scope", "=", "activity")
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  const { look, language, ...who } = row;
  return {
    caller: { ...who, consentsToActivity: consent !== undefined },
    look: typeof look === "string" ? look : "",
    language,
  };
}

/** A study by its id, as features see it. */
export async function findStudy(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Study | null> {
  const row = await db
    .selectFrom("study")
    .selectAll()
    .where("id", "=", studyId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    timeZone: row.time_zone,
    language: row.language,
    telephone: row.telephone ?? "",
    emergencyWords: row.emergency_words ?? "",
    isDemonstration: row.demonstration,
  };
}
