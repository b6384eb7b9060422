import type { Kysely, Transaction } from "kysely";
import type { ClassQuestion } from "../../shared/features/question.ts";
import type { Tables } from "../storage/tables.ts";

/** Who wrote a text of a class's chat; `null` where the class has none of this id. */
export async function findClassMessage(
  db: Kysely<Tables>,
  classId: string,
  messageId: string,
): Promise<{ senderMembershipId: string } | null> {
  const row = await db
    .selectFrom("message")
    .select("sender_membership_id")
    .where("id", "=", messageId)
    .where("channel", "=", "class")
    .where("class_id", "=", classId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ? { senderMembershipId: row.sender_membership_id } : null;
}

/** Notes that a text asks something; once is enough. */
export async function keepQuestion(
  transaction: Transaction<Tables>,
  classId: string,
  messageId: string,
): Promise<void> {
  await transaction
    .insertInto("class_question")
    .values({ class_id: classId, message_id: messageId })
    .onConflict((conflict) => conflict.column("message_id").doNothing())
    .execute();
}

/** Notes whether a question was answered; @returns whether the class has it. */
export async function settleQuestion(
  transaction: Transaction<Tables>,
  classId: string,
  messageId: string,
  isAnswered: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("class_question")
    .set({ is_answered: isAnswered })
    .where("class_id", "=", classId)
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Pins one question of a class and no other, or takes its pin away; @returns whether the class has it. */
export async function pinQuestion(
  transaction: Transaction<Tables>,
  classId: string,
  messageId: string,
  pinnedAt: Date | null,
): Promise<boolean> {
  if (pinnedAt)
    await transaction
      .updateTable("class_question")
      .set({ pinned_at: null })
      .where("class_id", "=", classId)
      .execute();
  const { numUpdatedRows } = await transaction
    .updateTable("class_question")
    .set({ pinned_at: pinnedAt })
    .where("class_id", "=", classId)
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The questions of a class whose texts were not removed, in order. */
export async function listQuestions(
  db: Kysely<Tables>,
  classId: string,
): Promise<ClassQuestion[]> {
  const rows = await db
    .selectFrom("class_question")
    .innerJoin("message", "message.id", "class_question.message_id")
    .select([
      "message.id",
      "sender_name",
      "text",
      "sent_at",
      "is_answered",
      "pinned_at",
    ])
    .where("class_question.class_id", "=", classId)
    .where("removed_at", "is", null)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    message: row.id,
    name: row.sender_name,
    text: row.text,
    sentAt: row.sent_at.getTime(),
    isAnswered: row.is_answered,
    isPinned: row.pinned_at !== null,
  }));
}
