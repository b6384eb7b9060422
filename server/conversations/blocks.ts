import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** One member who does not want to hear another. */
export interface Block {
  readonly membershipId: string;
  readonly blocked: string;
}

/** All blocks of a study, for the island that comes up. */
export async function listBlocks(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Block[]> {
  return db
    .selectFrom("block")
    .innerJoin("membership", "membership.id", "block.membership_id")
    .select([
      "block.membership_id as membershipId",
      "block.blocked_membership_id as blocked",
    ])
    .where("membership.study_id", "=", studyId)
    .execute();
}

/** Whom a member has blocked, by name. */
export async function listBlocked(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<{ person: string; name: string }[]> {
  return db
    .selectFrom("block")
    .innerJoin("membership", "membership.id", "block.blocked_membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["membership.id as person", "account.name"])
    .where("block.membership_id", "=", membershipId)
    .orderBy("account.name")
    .execute();
}

/** Blocks somebody; doing it twice changes nothing. */
export async function addBlock(
  transaction: Transaction<Tables>,
  { membershipId, blocked }: Block,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto("block")
    .values({ membership_id: membershipId, blocked_membership_id: blocked, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a block back; false where there was none. */
export async function removeBlock(
  transaction: Transaction<Tables>,
  { membershipId, blocked }: Block,
): Promise<boolean> {
  const gone = await transaction
    .deleteFrom("block")
    .where("membership_id", "=", membershipId)
    .where("blocked_membership_id", "=", blocked)
    .returning("at")
    .executeTakeFirst();
  return gone !== undefined;
}
