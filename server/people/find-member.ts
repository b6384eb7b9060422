import type { Kysely } from "kysely";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Tables } from "../storage/tables.ts";

/** A member as others may know of them. */
export interface Member {
  readonly membershipId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly name: string;
}

/** A member of a study; `null` for those of any other. */
export async function findMember(
  db: Kysely<Tables>,
  studyId: string,
  membershipId: string,
): Promise<Member | null> {
  const row = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select([
      "membership.id as membershipId",
      "account.id as accountId",
      "membership.role",
      "account.name",
    ])
    .where("membership.id", "=", membershipId)
    .where("membership.study_id", "=", studyId)
    .executeTakeFirst();
  return row ?? null;
}
