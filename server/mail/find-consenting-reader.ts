import type { Kysely } from "kysely";
import type { Caller } from "../engagement/caller.ts";
import { findCaller } from "../people/find-caller.ts";
import type { Tables } from "../storage/tables.ts";

/** The member a mail went to, if the log may say so: they agree to both the activity and the mail scope. */
export async function findConsentingReader(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<Caller | null> {
  const found = await findCaller(db, membershipId);
  if (!found?.caller.consentsToActivity) return null;
  const consent = await db
    .selectFrom("consent")
    .select("id")
    .where("membership_id", "=", membershipId)
    .where("scope", "=", "mail")
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return consent ? found.caller : null;
}
