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
