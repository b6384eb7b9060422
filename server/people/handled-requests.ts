import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** A writing request that has taken effect, kept so that a repeat does not. */
export interface HandledRequest {
  readonly membershipId: string;
  readonly id: string;
  readonly bodyHash: string;
  readonly reply: unknown;
  readonly at: Date;
}

/** What a request with this id came to before, if anything. */
export async function findHandledRequest(
  db: Kysely<Tables>,
  membershipId: string,
  id: string,
): Promise<{ bodyHash: string; reply: unknown } | null> {
  const row = await db
    .selectFrom("handled_request")
    .select(["body_hash", "reply"])
    .where("membership_id", "=", membershipId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { bodyHash: row.body_hash, reply: row.reply } : null;
}

/** Keeps a request's reply in the same transaction as its effect. */
export async function keepHandledRequest(
  transaction: Transaction<Tables>,
  handled: HandledRequest,
): Promise<void> {
  await transaction
    .insertInto("handled_request")
    .values({
      membership_id: handled.membershipId,
      id: handled.id,
      body_hash: handled.bodyHash,
      reply: JSON.stringify(handled.reply ?? {}),
      handled_at: handled.at,
    })
    .execute();
}
