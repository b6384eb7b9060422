import type { board as declaration } from "../../shared/features/board.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { findPost } from "../conversations/posts.ts";
import { readPosts, setReaction } from "../conversations/read-posts.ts";
import {
  countNews,
  findThread,
  listThreads,
  markRead,
} from "../conversations/threads.ts";
import { inTransaction } from "../storage/write.ts";
import { readerOf, tellChanged } from "./board/board-context.ts";
import { keepBoard } from "./board/keep-board.ts";
import { writePosts } from "./board/write-posts.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The board: what people ask and answer one another in writing, on the island and off it. */
export const board: ServerFeature<typeof declaration> = {
  requests: {
    async threads(asked, context) {
      const { db } = context.database;
      return accept(await listThreads(db, readerOf(context), asked));
    },

    async news(_payload, context) {
      const count = await countNews(context.database.db, readerOf(context));
      return accept({ count });
    },

    async open({ thread: id }, context) {
      const reader = readerOf(context);
      const found = await findThread(context.database.db, reader, id);
      if (!found) return refuse("not-found");
      await context.commit((_, record) => {
        record({ name: "post.viewed", item: id });
        return {};
      });
      return accept({});
    },

    async read({ thread: id, afterSeq }, context) {
      const { db } = context.database;
      const reader = readerOf(context);
      const thread = await findThread(db, reader, id);
      if (!thread) return refuse("not-found");
      const read = await readPosts(db, reader, id, afterSeq);
      // What has been handed over is no longer new; doing so twice changes nothing.
      const seq = read.posts.at(-1)?.seq;
      if (thread.isNew && seq !== undefined)
        await inTransaction(context.database, (transaction) =>
          markRead(transaction, {
            ...reader,
            threadId: id,
            seq,
            at: new Date(context.nowMs),
          }),
        );
      return accept({ thread, ...read });
    },

    async react({ post, kind, isOn }, context) {
      const { database, caller, nowMs } = context;
      const found = await findPost(database.db, readerOf(context), post);
      if (!found) return refuse("not-found");
      if (found.authorMembershipId === caller.membershipId)
        return refuse("not-yourself");
      await context.commit(async (transaction, record) => {
        const { membershipId } = caller;
        const reaction = {
          postId: post,
          membershipId,
          kind,
          at: new Date(nowMs),
        };
        if (await setReaction(transaction, reaction, isOn))
          record({
            name: "post.reacted",
            item: found.threadId,
            payload: { kind },
          });
        return {};
      });
      tellChanged(context, found.threadId);
      return accept({});
    },

    ...writePosts,
    ...keepBoard,
  },
};
