import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Keeps a member off the island until a moment; the membership itself goes on. */
export async function keepOut(
  db: Kysely<Tables>,
  membershipId: string,
  until: Date,
): Promise<void> {
  await db
    .insertInto("kept_out")
    .values({ membership_id: membershipId, until })
    .onConflict((conflict) =>
      conflict.column("membership_id").doUpdateSet({ until }),
    )
    .execute();
}
