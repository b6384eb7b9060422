import type { Kysely, Transaction } from "kysely";
import type {
  OpenReport,
  ReportReason,
} from "../../shared/features/moderation.ts";
import type { Tables } from "../storage/tables.ts";

/** What is needed to keep a report. */
export interface NewReport {
  readonly id: string;
  readonly studyId: string;
  readonly reporter: string;
  readonly subject: string;
  readonly messageId: string | null;
  readonly postId: string | null;
  readonly reason: ReportReason;
  readonly words: string;
  /** Ids of messages the reporter could read. */
  readonly context: readonly string[];
  readonly at: Date;
}

export async function keepReport(
  transaction: Transaction<Tables>,
  report: NewReport,
): Promise<void> {
  await transaction
    .insertInto("report")
    .values({
      id: report.id,
      study_id: report.studyId,
      reporter_membership_id: report.reporter,
      subject_membership_id: report.subject,
      message_id: report.messageId,
      post_id: report.postId,
      reason: report.reason,
      words: report.words,
      context: JSON.stringify(report.context),
      created_at: report.at,
    })
    .execute();
}

/** How many reports of a study wait for staff. */
export async function countOpenReports(
  db: Kysely<Tables>,
  studyId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom("report")
    .select((expression) => expression.fn.countAll().as("count"))
    .where("study_id", "=", studyId)
    .where("settled_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who an open report of this study is about. */
export async function findReported(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("report")
    .select("subject_membership_id")
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  return row?.subject_membership_id ?? null;
}

/** Marks a report as settled; false where none is open. */
export async function settleReport(
  transaction: Transaction<Tables>,
  studyId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const row = await transaction
    .updateTable("report")
    .set({ settled_at: at })
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .where("settled_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The open reports of a study with what was said, as it stands now. */
export async function listOpenReports(
  db: Kysely<Tables>,
  studyId: string,
  most: number,
): Promise<OpenReport[]> {
  const rows = await db
    .selectFrom("report")
    .innerJoin("membership as m1", "m1.id", "report.reporter_membership_id")
    .innerJoin("account as reporter", "reporter.id", "m1.account_id")
    .innerJoin("membership as m2", "m2.id", "report.subject_membership_id")
    .innerJoin("account as subject", "subject.id", "m2.account_id")
    .leftJoin("post", "post.id", "report.post_id")
    .select([
      "report.id",
      "report.reason",
      "report.words",
      "report.message_id as message",
      "report.post_id as post",
      "post.title as postTitle",
      "post.text as postText",
      "post.author_name as postAuthor",
      "post.written_at as postAt",
      "report.context",
      "report.created_at",
      "reporter.name as reporterName",
      "subject.name as subjectName",
    ])
    .where("report.study_id", "=", studyId)
    .where("report.settled_at", "is", null)
    .orderBy("report.created_at")
    .limit(most)
    .execute();
  const ids = [...new Set(rows.flatMap((row) => row.context))];
  const messages =
    ids.length === 0
      ? []
      : await db
          .selectFrom("message")
          .select(["id", "sender_name", "text", "sent_at"])
          .where("id", "in", ids)
          .where("study_id", "=", studyId)
          .execute();
  const byId = new Map(messages.map((each) => [each.id, each]));
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    words: row.words,
    message: row.message,
    post: row.post,
    reporterName: row.reporterName,
    subjectName: row.subjectName,
    reportedAt: row.created_at.getTime(),
    context: [
      ...describePost(row),
      ...row.context.flatMap((id) => {
        const said = byId.get(id);
        if (!said) return [];
        return {
          senderName: said.sender_name,
          text: said.text,
          sentAt: said.sent_at.getTime(),
          isReported: id === row.message,
        };
      }),
    ],
  }));
}

/** A reported post as the one line of its report; nothing where none was. */
function describePost(row: {
  readonly postTitle: string | null;
  readonly postText: string | null;
  readonly postAuthor: string | null;
  readonly postAt: Date | null;
}): OpenReport["context"] {
  const { postTitle, postText, postAuthor, postAt } = row;
  if (postText === null || postAuthor === null || postAt === null) return [];
  return [
    {
      senderName: postAuthor,
      text: [postTitle, postText].filter(Boolean).join("\n"),
      sentAt: postAt.getTime(),
      isReported: true,
    },
  ];
}
