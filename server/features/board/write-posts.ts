import type { board as declaration } from "../../../shared/features/board.ts";
import { countGraphemes } from "../../../shared/protocol/check-text.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import {
  findPost,
  keepPost,
  keepThread,
  mayPostNow,
  removePost,
  revisePost,
} from "../../conversations/posts.ts";
import { findThread, markRead } from "../../conversations/threads.ts";
import type { RequestContext } from "../context.ts";
import type { ServerFeature } from "../server-feature.ts";
import { checkWords, readerOf, tellChanged } from "./board-context.ts";

type Requests = ServerFeature<typeof declaration>["requests"];

const mayWrite = ({ caller, database, nowMs }: RequestContext) =>
  mayPostNow(database.db, caller.membershipId, new Date(nowMs));

/** A post of the caller; `null` where it is not theirs or has gone. */
async function findOwn(id: string, context: RequestContext) {
  const found = await findPost(context.database.db, readerOf(context), id);
  return found?.authorMembershipId === context.caller.membershipId
    ? found
    : null;
}

/** Writing, replying, changing and taking back one's own words. */
export const writePosts: Pick<
  Requests,
  "write" | "reply" | "edit" | "withdraw"
> = {
  async write({ topic, title, text }, context) {
    const fault = checkWords({ title, text });
    if (fault) return refuse(fault);
    if (!(await mayWrite(context))) return refuse("too-many-posts");
    const author = readerOf(context);
    const at = new Date(context.nowMs);
    const reply = await context.commit(async (transaction, record) => {
      const { requestId: id } = context;
      await keepThread(transaction, { id, ...author, topic, at });
      const seq = await keepPost(transaction, {
        id,
        threadId: id,
        author,
        authorName: context.caller.name,
        title: title.trim(),
        text: text.trim(),
        at,
      });
      await markRead(transaction, { ...author, threadId: id, seq, at });
      record({
        name: "post.written",
        item: id,
        payload: { chars: countGraphemes(text.trim()), topic },
      });
      return { thread: id, post: id };
    });
    tellChanged(context, reply.thread);
    return accept(reply);
  },

  async reply({ thread: threadId, text }, context) {
    const author = readerOf(context);
    if (!(await findThread(context.database.db, author, threadId)))
      return refuse("not-found");
    const fault = checkWords({ text });
    if (fault) return refuse(fault);
    if (!(await mayWrite(context))) return refuse("too-many-posts");
    const at = new Date(context.nowMs);
    const reply = await context.commit(async (transaction, record) => {
      const { requestId: id } = context;
      const seq = await keepPost(transaction, {
        id,
        threadId,
        author,
        authorName: context.caller.name,
        title: null,
        text: text.trim(),
        at,
      });
      await markRead(transaction, { ...author, threadId, seq, at });
      record({
        name: "post.replied",
        item: threadId,
        payload: { chars: countGraphemes(text.trim()) },
      });
      return { post: id };
    });
    tellChanged(context, threadId);
    return accept(reply);
  },

  async edit({ post, text, title }, context) {
    const found = await findOwn(post, context);
    if (!found) return refuse("not-found");
    const newTitle = found.isOpening ? title : undefined;
    const fault = checkWords({ title: newTitle, text });
    if (fault) return refuse(fault);
    const words = { text: text.trim(), title: newTitle?.trim() ?? null };
    const reply = await context.commit(async (transaction, record) => {
      const at = new Date(context.nowMs);
      const revision = await revisePost(transaction, post, words, at);
      record({
        name: "post.edited",
        item: found.threadId,
        payload: { revision },
      });
      return { revision };
    });
    tellChanged(context, found.threadId);
    return accept(reply);
  },

  async withdraw({ post }, context) {
    const found = await findOwn(post, context);
    if (!found) return refuse("not-found");
    await context.commit(async (transaction, record) => {
      const at = new Date(context.nowMs);
      await removePost(transaction, post, found.isOpening, at);
      record({ name: "post.removed", item: found.threadId });
      return {};
    });
    tellChanged(context, found.threadId);
    return accept({});
  },
};
