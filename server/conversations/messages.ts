import { sql, type Kysely, type Transaction } from "kysely";
import type { Message } from "../../shared/features/chat.ts";
import type { Tables } from "../storage/tables.ts";

/** How many messages somebody who comes late is given. */
const HISTORY_MAX = 200;

/** What is needed to keep one text. */
export interface NewMessage {
  readonly id: string;
  readonly studyId: string;
  readonly channel: "nearby" | "class";
  readonly place: string;
  readonly classId: string | null;
  readonly senderMembershipId: string;
  readonly senderName: string;
  readonly senderIsStaff: boolean;
  readonly avatar: string;
  /** Memberships that could read it at once. */
  readonly hearers: readonly string[];
  readonly text: string;
  readonly sentAt: Date;
}

/** Keeps a text and gives it its place in the order of all texts of the study. */
export async function keepMessage(
  transaction: Transaction<Tables>,
  message: NewMessage,
): Promise<Message> {
  const { seq } = await transaction
    .insertInto("message")
    .values({
      id: message.id,
      study_id: message.studyId,
      channel: message.channel,
      place: message.place,
      class_id: message.classId,
      sender_membership_id: message.senderMembershipId,
      sender_name: message.senderName,
      sender_is_staff: message.senderIsStaff,
      avatar: message.avatar,
      hearers: JSON.stringify(message.hearers),
      text: message.text,
      sent_at: message.sentAt,
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  return {
    id: message.id,
    seq,
    channel: message.channel,
    avatar: message.avatar,
    senderName: message.senderName,
    senderIsStaff: message.senderIsStaff,
    text: message.text,
    sentAt: message.sentAt.getTime(),
  };
}

/** Which texts somebody may read again. */
export interface HistoryQuestion {
  readonly studyId: string;
  readonly membershipId: string;
  readonly channel: "nearby" | "class";
  /** The running class, for its chat. */
  readonly classId: string | null;
  /** Only texts after this one. */
  readonly afterSeq: number;
  /** Nearby, only what was said since then. */
  readonly since: Date;
}

/** The newest texts of a class, or those one has heard or said nearby, oldest first. */
export async function readHistory(
  db: Kysely<Tables>,
  question: HistoryQuestion,
): Promise<Message[]> {
  let query = db
    .selectFrom("message")
    .selectAll()
    .where("study_id", "=", question.studyId)
    .where("channel", "=", question.channel)
    .where("removed_at", "is", null)
    .where("seq", ">", question.afterSeq)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("hidden_message")
            .select("message_id")
            .whereRef("message_id", "=", "message.id")
            .where("membership_id", "=", question.membershipId),
        ),
      ),
    );
  if (question.channel === "class")
    query = query.where("class_id", "=", question.classId);
  else
    query = query
      .where("sent_at", ">", question.since)
      .where((where) =>
        where.or([
          where("sender_membership_id", "=", question.membershipId),
          sql<boolean>`hearers @> ${JSON.stringify([question.membershipId])}::jsonb`,
        ]),
      );
  const rows = await query.orderBy("seq", "desc").limit(HISTORY_MAX).execute();
  return rows.toReversed().map((row) => ({
    id: row.id,
    seq: row.seq,
    channel: question.channel,
    avatar: row.avatar,
    senderName: row.sender_name,
    senderIsStaff: row.sender_is_staff,
    text: row.text,
    sentAt: row.sent_at.getTime(),
  }));
}
