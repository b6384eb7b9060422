import type { Kysely, Transaction } from "kysely";
import { LIMITS } from "../../shared/access/limits.ts";
import type { Topic } from "../../shared/features/board/post.ts";
import type { Tables } from "../storage/tables.ts";
import { isInSight, type BoardReader } from "./board-sight.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is needed to keep a post. */
export interface NewPost {
  readonly id: string;
  readonly threadId: string;
  readonly author: BoardReader;
  readonly authorName: string;
  /** `null` for a reply. */
  readonly title: string | null;
  readonly text: string;
  readonly at: Date;
}

/** Begins a thread; its first post is kept apart. */
export async function keepThread(
  transaction: Transaction<Tables>,
  thread: {
    readonly id: string;
    readonly studyId: string;
    readonly topic: Topic;
    readonly at: Date;
  },
): Promise<void> {
  await transaction
    .insertInto("thread")
    .values({
      id: thread.id,
      study_id: thread.studyId,
      topic: thread.topic,
      created_at: thread.at,
    })
    .execute();
}

/** Keeps a post and gives its place in the order of all posts of the study. */
export async function keepPost(
  transaction: Transaction<Tables>,
  post: NewPost,
): Promise<number> {
  const { seq } = await transaction
    .insertInto("post")
    .values({
      id: post.id,
      study_id: post.author.studyId,
      thread_id: post.threadId,
      author_membership_id: post.author.membershipId,
      author_name: post.authorName,
      author_is_staff: post.author.isStaff,
      title: post.title,
      text: post.text,
      written_at: post.at,
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  return seq;
}

/** A post as far as judging it needs. */
export interface FoundPost {
  readonly threadId: string;
  readonly authorMembershipId: string;
  readonly isOpening: boolean;
}

/** A post that a reader may read and that has its words; `null` for any other, whether it exists or not. */
export async function findPost(
  db: Kysely<Tables>,
  reader: BoardReader,
  id: string,
): Promise<FoundPost | null> {
  const row = await db
    .selectFrom("post")
    .select(["thread_id", "author_membership_id", "title"])
    .where("id", "=", id)
    .where("study_id", "=", reader.studyId)
    .where("removed_at", "is", null)
    .where(isInSight(reader, "post"))
    .executeTakeFirst();
  return row
    ? {
        threadId: row.thread_id,
        authorMembershipId: row.author_membership_id,
        isOpening: row.title !== null,
      }
    : null;
}

/** Writes a post anew; the words before are not kept. Gives the number of the version. */
export async function revisePost(
  transaction: Transaction<Tables>,
  id: string,
  words: { readonly text: string; readonly title: string | null },
  at: Date,
): Promise<number> {
  const { revision } = await transaction
    .updateTable("post")
    .set((set) => ({
      text: words.text,
      ...(words.title === null ? {} : { title: words.title }),
      edited_at: at,
      revision: set("revision", "+", 1),
    }))
    .where("id", "=", id)
    .returning("revision")
    .executeTakeFirstOrThrow();
  return revision;
}

/** Takes a post's words away for good; the row stays as a mark. */
export async function removePost(
  transaction: Transaction<Tables>,
  id: string,
  isOpening: boolean,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable("post")
    .set({ text: "", ...(isOpening ? { title: "" } : {}), removed_at: at })
    .where("id", "=", id)
    .execute();
}

/** Lets nobody but its author and staff read a post, or everybody again (`null`). */
export async function hidePost(
  transaction: Transaction<Tables>,
  id: string,
  at: Date | null,
): Promise<void> {
  await transaction
    .updateTable("post")
    .set({ hidden_at: at })
    .where("id", "=", id)
    .execute();
}

/** Whether a member may write one more post in this hour; whoever joined lately may write fewer. */
export async function mayPostNow(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
): Promise<boolean> {
  const { perHour, perHourWhenNew, newForDays } = LIMITS.posts;
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const { joined_at: joinedAt, count } = await db
    .selectFrom("membership")
    .select([
      "joined_at",
      (membership) =>
        membership
          .selectFrom("post")
          .select((post) => post.fn.countAll().as("count"))
          .whereRef("author_membership_id", "=", "membership.id")
          .where("written_at", ">", hourAgo)
          .as("count"),
    ])
    .where("id", "=", membershipId)
    .executeTakeFirstOrThrow();
  const isNew = now.getTime() - joinedAt.getTime() < newForDays * DAY_MS;
  return Number(count) < (isNew ? perHourWhenNew : perHour);
}
