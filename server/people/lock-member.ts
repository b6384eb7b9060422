import type { Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Makes whoever changes what is this member's own wait for one another, until the transaction ends. */
export async function lockMember(
  transaction: Transaction<Tables>,
  membershipId: string,
): Promise<void> {
  await transaction
    .selectFrom("membership")
    .select("id")
    .where("id", "=", membershipId)
    .forUpdate()
    .execute();
}
