import { sql, type Kysely, type Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Who wants to read. */
interface Reader {
  readonly membershipId: string;
  readonly studyId: string;
}

/** A text as far as judging it needs. */
export interface ReadableMessage {
  readonly senderMembershipId: string;
  readonly seq: number;
}

/** Whether a row of `message` is one that this member said or could read. */
export const isReadableBy = (membershipId: string) =>
  sql<boolean>`(message.channel = 'class' or message.sender_membership_id = ${membershipId}
    or message.hearers @> ${JSON.stringify([membershipId])}::jsonb)`;

/** A text that somebody may read; `null` for any other, whether it exists or not. */
export async function findReadable(
  db: Kysely<Tables>,
  { membershipId, studyId }: Reader,
  messageId: string,
): Promise<ReadableMessage | null> {
  const row = await db
    .selectFrom("message")
    .select(["sender_membership_id", "seq"])
    .where("id", "=", messageId)
    .where("study_id", "=", studyId)
    .where("removed_at", "is", null)
    .where(isReadableBy(membershipId))
    .executeTakeFirst();
  return row
    ? { senderMembershipId: row.sender_membership_id, seq: row.seq }
    : null;
}

/** The last texts up to one of them that a member could read, from one or two people, oldest first. */
export async function findContext(
  db: Kysely<Tables>,
  { membershipId, studyId }: Reader,
  about: { readonly subject: string; readonly upToSeq: number | null },
  most: number,
): Promise<string[]> {
  let query = db
    .selectFrom("message")
    .select("id")
    .where("study_id", "=", studyId)
    .where("removed_at", "is", null)
    .where(isReadableBy(membershipId))
    .orderBy("seq", "desc")
    .limit(most);
  query =
    about.upToSeq === null
      ? query.where("sender_membership_id", "in", [about.subject, membershipId])
      : query.where("seq", "<=", about.upToSeq);
  const rows = await query.execute();
  return rows.map((row) => row.id).toReversed();
}

/** Takes a text out of one member's sight. */
export async function hideMessage(
  transaction: Transaction<Tables>,
  membershipId: string,
  messageId: string,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto("hidden_message")
    .values({ membership_id: membershipId, message_id: messageId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Takes a text away for good: its words are gone here and in the kept reply to
 * its sender, so that nobody who comes late or asks again gets them.
 * @returns whose it was; `null` where the study has no such text
 */
export async function removeMessage(
  transaction: Transaction<Tables>,
  studyId: string,
  messageId: string,
  at: Date,
): Promise<{ senderAccountId: string } | null> {
  const row = await transaction
    .updateTable("message")
    .set({ removed_at: at, text: "" })
    .where("id", "=", messageId)
    .where("study_id", "=", studyId)
    .where("removed_at", "is", null)
    .returning("sender_membership_id")
    .executeTakeFirst();
  if (!row) return null;
  await transaction
    .updateTable("handled_request")
    .set({
      reply: sql`jsonb_set(reply, '{message,text}', '""', false)`,
    })
    .where("id", "=", messageId)
    .where("membership_id", "=", row.sender_membership_id)
    .execute();
  const { account_id: senderAccountId } = await transaction
    .selectFrom("membership")
    .select("account_id")
    .where("id", "=", row.sender_membership_id)
    .executeTakeFirstOrThrow();
  return { senderAccountId };
}
