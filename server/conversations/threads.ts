import { sql, type Kysely, type Transaction } from "kysely";
import {
  THREADS_PER_PAGE,
  type ThreadOrder,
  type ThreadSummary,
  type Topic,
} from "../../shared/features/board/post.ts";
import type { Tables } from "../storage/tables.ts";
import { isInSight, type BoardReader } from "./board-sight.ts";

interface ThreadRow {
  id: string;
  topic: Topic;
  title: string | null;
  author_name: string | null;
  author_is_staff: boolean | null;
  replies: number;
  last_seq: number;
  last_at: Date;
  is_pinned: boolean;
  is_answered: boolean;
  seen_seq: number | null;
}

/** Every thread that has something left to read, as one reader sees it. */
const selectThreads = (reader: BoardReader) => sql<ThreadRow>`
  select thread.id, thread.topic, opener.title, opener.author_name, opener.author_is_staff,
    thread.pinned_at is not null as is_pinned,
    count(*) filter (where seen.title is null)::int as replies,
    max(seen.seq) as last_seq, max(seen.written_at) as last_at,
    coalesce(bool_or(seen.author_membership_id is distinct from opener.author_membership_id), false) as is_answered,
    max(thread_read.seen_seq) as seen_seq
  from thread
    left join post opener on opener.thread_id = thread.id and opener.title is not null
    join post seen on seen.thread_id = thread.id and seen.removed_at is null and ${isInSight(reader, "seen")}
    left join thread_read on thread_read.thread_id = thread.id and thread_read.membership_id = ${reader.membershipId}
  where thread.study_id = ${reader.studyId} and (opener.id is null or ${isInSight(reader, "opener")})
  group by thread.id, opener.id`;

const describe = (row: ThreadRow): ThreadSummary => ({
  id: row.id,
  topic: row.topic,
  title: row.title ?? "",
  authorName: row.author_name ?? "",
  authorIsStaff: row.author_is_staff ?? false,
  replies: row.replies,
  lastAt: row.last_at.getTime(),
  isPinned: row.is_pinned,
  isAnswered: row.is_answered,
  isNew: row.last_seq > (row.seen_seq ?? 0),
});

/** A page of threads, the pinned ones first; `hasMore` says whether another follows. */
export async function listThreads(
  db: Kysely<Tables>,
  reader: BoardReader,
  asked: {
    readonly topic?: Topic | undefined;
    readonly order: ThreadOrder;
    readonly page: number;
  },
): Promise<{ threads: ThreadSummary[]; hasMore: boolean }> {
  const unanswered =
    asked.order === "unanswered" ? sql`is_answered,` : sql.raw("");
  const topic =
    asked.topic === undefined ? sql`true` : sql`topic = ${asked.topic}`;
  const { rows } = await sql<ThreadRow>`
    select * from (${selectThreads(reader)}) as listed where ${topic}
    order by ${unanswered} is_pinned desc, last_seq desc
    limit ${THREADS_PER_PAGE + 1} offset ${asked.page * THREADS_PER_PAGE}`.execute(
    db,
  );
  return {
    threads: rows.slice(0, THREADS_PER_PAGE).map(describe),
    hasMore: rows.length > THREADS_PER_PAGE,
  };
}

/** One thread as a reader sees it; `null` where there is none for them. */
export async function findThread(
  db: Kysely<Tables>,
  reader: BoardReader,
  id: string,
): Promise<ThreadSummary | null> {
  const { rows } = await sql<ThreadRow>`
    select * from (${selectThreads(reader)}) as listed where id = ${id}`.execute(
    db,
  );
  const [row] = rows;
  return row ? describe(row) : null;
}

/** How many threads hold something a reader has not opened yet. */
export async function countNews(
  db: Kysely<Tables>,
  reader: BoardReader,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${selectThreads(reader)}) as listed
    where last_seq > coalesce(seen_seq, 0)`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Notes how far somebody has read; it never goes back. */
export async function markRead(
  transaction: Transaction<Tables>,
  mark: {
    readonly membershipId: string;
    readonly threadId: string;
    readonly seq: number;
    readonly at: Date;
  },
): Promise<void> {
  await transaction
    .insertInto("thread_read")
    .values({
      membership_id: mark.membershipId,
      thread_id: mark.threadId,
      seen_seq: mark.seq,
      at: mark.at,
    })
    .onConflict((conflict) =>
      conflict.columns(["membership_id", "thread_id"]).doUpdateSet({
        seen_seq: sql`greatest(thread_read.seen_seq, ${mark.seq})`,
        at: mark.at,
      }),
    )
    .execute();
}

/** Keeps a thread on top, or lets it go; false where the study has none. */
export async function pinThread(
  transaction: Transaction<Tables>,
  studyId: string,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const row = await transaction
    .updateTable("thread")
    .set({ pinned_at: at })
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
