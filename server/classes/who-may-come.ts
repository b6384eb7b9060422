import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** The memberships a class is for; `null` where it is for everybody of its study. */
export async function findNamed(
  db: Kysely<Tables>,
  classId: string,
): Promise<ReadonlySet<string> | null> {
  const found = await db
    .selectFrom("class")
    .innerJoin("series", "series.id", "class.series_id")
    .select(["series.id", "series.is_for_all"])
    .where("class.id", "=", classId)
    .executeTakeFirst();
  if (!found || found.is_for_all) return null;
  const rows = await db
    .selectFrom("series_member")
    .select("membership_id as id")
    .where("series_id", "=", found.id)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whom a class can be for: everybody of a study who is not staff, by name. */
export async function listInvitable(
  db: Kysely<Tables>,
  studyId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["membership.id", "account.name"])
    .where("membership.study_id", "=", studyId)
    .where("membership.left_at", "is", null)
    .where("membership.role", "in", ["participant", "facilitator"])
    .where("account.type", "in", ["person", "guest", "test"])
    .orderBy("account.name")
    .orderBy("membership.id")
    .execute();
}
