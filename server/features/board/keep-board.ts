import type { board as declaration } from "../../../shared/features/board.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { appendAudit } from "../../audit/append-audit.ts";
import { findPost, hidePost, removePost } from "../../conversations/posts.ts";
import { pinThread } from "../../conversations/threads.ts";
import { describeDeed } from "../describe-deed.ts";
import { RefusedInside } from "../refused-inside.ts";
import type { ServerFeature } from "../server-feature.ts";
import { readerOf, tellChanged } from "./board-context.ts";

type Requests = ServerFeature<typeof declaration>["requests"];

/** What those who keep order do on the board; each deed stands in the audit log. */
export const keepBoard: Pick<Requests, "remove" | "hide" | "pin"> = {
  async remove({ post }, context) {
    const found = await findPost(context.database.db, readerOf(context), post);
    if (!found) return refuse("not-found");
    await context.commit(async (transaction) => {
      const at = new Date(context.nowMs);
      await removePost(transaction, post, found.isOpening, at);
      await appendAudit(
        transaction,
        describeDeed(context, "post.removed", post),
      );
      return {};
    });
    tellChanged(context, found.threadId);
    return accept({});
  },

  async hide({ post, isHidden }, context) {
    const found = await findPost(context.database.db, readerOf(context), post);
    if (!found) return refuse("not-found");
    await context.commit(async (transaction) => {
      await hidePost(
        transaction,
        post,
        isHidden ? new Date(context.nowMs) : null,
      );
      await appendAudit(
        transaction,
        describeDeed(context, "post.hidden", post, { isHidden }),
      );
      return {};
    });
    tellChanged(context, found.threadId);
    return accept({});
  },

  async pin({ thread, isPinned }, context) {
    const { studyId } = context.caller;
    await context.commit(async (transaction) => {
      const at = isPinned ? new Date(context.nowMs) : null;
      if (!(await pinThread(transaction, studyId, thread, at)))
        throw new RefusedInside("not-found");
      await appendAudit(
        transaction,
        describeDeed(context, "thread.pinned", thread, { isPinned }),
      );
      return {};
    });
    tellChanged(context, thread);
    return accept({});
  },
};
