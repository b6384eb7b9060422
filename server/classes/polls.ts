import type { Kysely, Selectable, Transaction } from "kysely";
import type {
  PollAnswer,
  PollKind,
  PollQuestion,
} from "../../shared/features/poll/poll-question.ts";
import type { PollTable } from "../storage/tables/polls.ts";
import type { Tables } from "../storage/tables.ts";

/** A question as it is kept. */
export interface KeptPoll extends PollQuestion {
  readonly id: string;
  readonly classId: string;
  readonly isOpen: boolean;
  readonly isShown: boolean;
}

const toPoll = (row: Selectable<PollTable>): KeptPoll => ({
  id: row.id,
  classId: row.class_id,
  kind: row.kind as PollKind,
  question: row.question,
  options: row.options,
  isAnonymous: row.is_anonymous,
  right: row.right_options,
  isOpen: row.is_open,
  isShown: row.is_shown,
});

/** Keeps a new question; one that stands in its class goes. */
export async function keepPoll(
  transaction: Transaction<Tables>,
  poll: {
    readonly id: string;
    readonly classId: string;
    readonly asked: PollQuestion;
    readonly membershipId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { id, classId, asked, membershipId, now } = poll;
  await transaction
    .updateTable("poll")
    .set({ cleared_at: now })
    .where("class_id", "=", classId)
    .where("cleared_at", "is", null)
    .execute();
  await transaction
    .insertInto("poll")
    .values({
      id,
      class_id: classId,
      kind: asked.kind,
      question: asked.question,
      options: JSON.stringify(asked.options),
      is_anonymous: asked.isAnonymous,
      right_options: JSON.stringify(asked.right),
      asked_by: membershipId,
      asked_at: now,
    })
    .execute();
}

/** One question; `null` where there is none of this id. */
export async function findPoll(
  db: Kysely<Tables>,
  id: string,
): Promise<KeptPoll | null> {
  const row = await db
    .selectFrom("poll")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? toPoll(row) : null;
}

/** The question that stands in a class. */
export async function findStandingPoll(
  db: Kysely<Tables>,
  classId: string,
): Promise<KeptPoll | null> {
  const row = await db
    .selectFrom("poll")
    .selectAll()
    .where("class_id", "=", classId)
    .where("cleared_at", "is", null)
    .orderBy("asked_at", "desc")
    .executeTakeFirst();
  return row ? toPoll(row) : null;
}

/** What was asked in a class, in order; a question that was asked twice stands once. */
export async function listAsked(
  db: Kysely<Tables>,
  classId: string,
): Promise<PollQuestion[]> {
  const rows = await db
    .selectFrom("poll")
    .selectAll()
    .where("class_id", "=", classId)
    .orderBy("asked_at")
    .execute();
  const asked = rows.map(toPoll).map((poll) => ({
    kind: poll.kind,
    question: poll.question,
    options: poll.options,
    isAnonymous: poll.isAnonymous,
    right: poll.right,
  }));
  return [...new Map(asked.map((each) => [each.question, each])).values()];
}

/** Changes how a question stands. */
export async function changePoll(
  transaction: Transaction<Tables>,
  id: string,
  change: {
    readonly is_open?: boolean;
    readonly is_shown?: boolean;
    readonly cleared_at?: Date;
  },
): Promise<void> {
  await transaction
    .updateTable("poll")
    .set(change)
    .where("id", "=", id)
    .execute();
}

/** Keeps what somebody answers, in place of what they answered before; @returns whether there was such. */
export async function keepPollAnswer(
  transaction: Transaction<Tables>,
  pollId: string,
  membershipId: string,
  { choices, word }: PollAnswer,
  now: Date,
): Promise<boolean> {
  const values = {
    choices: JSON.stringify(choices),
    word,
    answered_at: now,
  };
  const { numUpdatedRows } = await transaction
    .updateTable("poll_answer")
    .set(values)
    .where("poll_id", "=", pollId)
    .where("membership_id", "=", membershipId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return true;
  await transaction
    .insertInto("poll_answer")
    .values({ poll_id: pollId, membership_id: membershipId, ...values })
    .execute();
  return false;
}

/** An answer with who gave it. */
export interface GivenAnswer extends PollAnswer {
  readonly membershipId: string;
  readonly name: string;
}

/** All answers to a question, in the order of the names. */
export async function listPollAnswers(
  db: Kysely<Tables>,
  pollId: string,
): Promise<GivenAnswer[]> {
  const rows = await db
    .selectFrom("poll_answer")
    .innerJoin("membership", "membership.id", "poll_answer.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["membership_id", "account.name", "choices", "word"])
    .where("poll_id", "=", pollId)
    .orderBy("account.name")
    .orderBy("membership_id")
    .execute();
  return rows.map(({ membership_id, name, choices, word }) => ({
    membershipId: membership_id,
    name,
    choices,
    word,
  }));
}
