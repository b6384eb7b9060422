import type { Kysely, Transaction } from "kysely";
import {
  type Post,
  POSTS_PER_READ,
  REACTIONS,
  type ReactionKind,
} from "../../shared/features/board/post.ts";
import type { Tables } from "../storage/tables.ts";
import { isInSight, type BoardReader } from "./board-sight.ts";
import { renderPost } from "./render-post.ts";

interface Reactions {
  readonly count: number;
  readonly isMine: boolean;
}

async function readReactions(
  db: Kysely<Tables>,
  membershipId: string,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, Reactions>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("reaction")
    .select(["post_id", "kind", "membership_id"])
    .where("post_id", "in", postIds)
    .execute();
  const found = new Map<string, Reactions>();
  for (const { post_id, kind, membership_id } of rows) {
    const key = `${post_id} ${kind}`;
    const before = found.get(key);
    found.set(key, {
      count: (before?.count ?? 0) + 1,
      isMine: before?.isMine === true || membership_id === membershipId,
    });
  }
  return found;
}

/** The posts of a thread after one of them, the oldest first, as a reader sees them. */
export async function readPosts(
  db: Kysely<Tables>,
  reader: BoardReader,
  threadId: string,
  afterSeq: number,
): Promise<{ posts: Post[]; hasMore: boolean }> {
  const rows = await db
    .selectFrom("post")
    .selectAll()
    .where("thread_id", "=", threadId)
    .where("study_id", "=", reader.studyId)
    .where("seq", ">", afterSeq)
    .where(isInSight(reader, "post"))
    .orderBy("seq")
    .limit(POSTS_PER_READ + 1)
    .execute();
  const shown = rows.slice(0, POSTS_PER_READ);
  const reactions = await readReactions(
    db,
    reader.membershipId,
    shown.map(({ id }) => id),
  );
  return {
    hasMore: rows.length > POSTS_PER_READ,
    posts: shown.map((row): Post => {
      const isMine = row.author_membership_id === reader.membershipId;
      return {
        id: row.id,
        seq: row.seq,
        authorName: row.author_name,
        authorIsStaff: row.author_is_staff,
        isMine,
        html: renderPost(row.text),
        text: isMine ? row.text : "",
        writtenAt: row.written_at.getTime(),
        editedAt: row.edited_at?.getTime() ?? null,
        isHidden: row.hidden_at !== null,
        isRemoved: row.removed_at !== null,
        reactions: REACTIONS.flatMap((kind) => {
          const found = reactions.get(`${row.id} ${kind}`);
          return found ? { kind, ...found } : [];
        }),
      };
    }),
  };
}

/** Answers a post without words, or takes that back; false where nothing changed. */
export async function setReaction(
  transaction: Transaction<Tables>,
  reaction: {
    readonly postId: string;
    readonly membershipId: string;
    readonly kind: ReactionKind;
    readonly at: Date;
  },
  isOn: boolean,
): Promise<boolean> {
  const { postId, membershipId, kind, at } = reaction;
  const key = { post_id: postId, membership_id: membershipId, kind };
  if (!isOn) {
    await transaction
      .deleteFrom("reaction")
      .where((where) => where.and(key))
      .execute();
    return false;
  }
  const added = await transaction
    .insertInto("reaction")
    .values({ ...key, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("kind")
    .executeTakeFirst();
  return added !== undefined;
}
