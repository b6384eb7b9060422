import type { Kysely } from "kysely";
import type { Invitations } from "../../shared/engagement/metrics/a2-attendance.ts";
import type { Tables } from "../storage/tables.ts";

/** Who was invited when it began to each class of a study that was for named people, by pseudonym; all others were for everybody. */
export async function readInvitations(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Invitations> {
  const rows = await db
    .selectFrom("class")
    .leftJoin("class_invited", "class_invited.class_id", "class.id")
    .leftJoin("membership", "membership.id", "class_invited.membership_id")
    .select(["class.id", "membership.pseudonym"])
    .where("class.study_id", "=", studyId)
    .where("class.began_for_all", "=", false)
    .execute();
  const invited = new Map<string, Set<string>>();
  for (const { id, pseudonym } of rows) {
    const named = invited.get(id) ?? new Set();
    if (pseudonym !== null) named.add(pseudonym);
    invited.set(id, named);
  }
  return invited;
}
