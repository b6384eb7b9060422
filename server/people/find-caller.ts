import type { Kysely } from "kysely";
import type { Caller, Study } from "../features/context.ts";
import type { Tables } from "../storage/tables.ts";

/** The member as a caller of requests, with their look; `null` when the membership has ended. */
export async function findCaller(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<{ caller: Caller; look: string } | null> {
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
    ])
    .where("membership.id", "=", membershipId)
    .where("membership.left_at", "is", null)
    .where("study.closed_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const consent = await db
    .selectFrom("consent")
    .select("id")
    .where("membership_id", "=", membershipId)
    .where("scope", "=", "activity")
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  const { look, ...who } = row;
  return {
    caller: { ...who, consentsToActivity: consent !== undefined },
    look: typeof look === "string" ? look : "",
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
