import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** What those who lead in a study are called; nobody else may look like them. */
export async function listStaffNames(
  db: Kysely<Tables>,
  studyId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("account.name")
    .where("membership.study_id", "=", studyId)
    .where("membership.left_at", "is", null)
    .where("membership.role", "in", ["educator", "researcher", "administrator"])
    .execute();
  return rows.map((row) => row.name);
}
