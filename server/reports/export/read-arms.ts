import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";

/** The arm of each member who has one, by pseudonym. */
export async function readArms(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("membership")
    .select(["pseudonym", "arm"])
    .where("study_id", "=", studyId)
    .execute();
  return new Map(
    rows.flatMap(({ pseudonym, arm }) =>
      arm === null ? [] : [[pseudonym, arm] as const],
    ),
  );
}
