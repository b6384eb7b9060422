import type {
  Post,
  ReactionKind,
  Topic,
} from "../../../shared/features/board/post.ts";
import type { PayloadOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import {
  boardOf,
  draftOf,
  openThread,
  readList,
  readThread,
} from "./board-model.ts";

/** Sends words once: while they are on their way nothing else goes out. */
async function send<N extends "board.write" | "board.reply">(
  app: App,
  name: N,
  payload: PayloadOf<N>,
): Promise<ReplyOf<N> | null> {
  const { isSending } = boardOf(app);
  if (isSending.value) return null;
  isSending.value = true;
  try {
    const outcome = await app.request(name, payload);
    if (outcome.ok) return outcome.reply;
    app.sayRefusal(outcome);
    return null;
  } finally {
    isSending.value = false;
  }
}

/** Begins a thread with what was written; the words stay where they are until they are saved. */
export async function writeThread(app: App, topic: Topic): Promise<void> {
  const { newTitle } = boardOf(app);
  const text = draftOf(app, "new");
  const reply = await send(app, "board.write", {
    topic,
    title: newTitle.value,
    text: text.value,
  });
  if (!reply) return;
  newTitle.value = "";
  text.value = "";
  app.say(app.t("board.written"));
  await openThread(app, reply.thread);
}

/** Replies in a thread. */
export async function writeReply(app: App, thread: string): Promise<void> {
  const draft = draftOf(app, thread);
  if (!(await send(app, "board.reply", { thread, text: draft.value }))) return;
  draft.value = "";
  app.say(app.t("board.replied"));
  await readThread(app, thread);
}

/** Writes one's own post anew; tells whether it was taken. */
export async function editPost(
  app: App,
  thread: string,
  post: string,
  words: { readonly text: string; readonly title?: string },
): Promise<boolean> {
  const outcome = await app.request("board.edit", { post, ...words });
  if (outcome.ok) await readThread(app, thread);
  else app.sayRefusal(outcome);
  return outcome.ok;
}

export async function react(
  app: App,
  thread: string,
  post: Post,
  kind: ReactionKind,
): Promise<void> {
  const mine = post.reactions.find((each) => each.kind === kind)?.isMine;
  const outcome = await app.request("board.react", {
    post: post.id,
    kind,
    isOn: mine !== true,
  });
  if (!outcome.ok) return app.sayRefusal(outcome);
  await readThread(app, thread);
}

/** Takes words away, one's own or (as staff) another's; asks once more before. */
export async function takeAway(
  app: App,
  thread: string,
  post: Post,
): Promise<void> {
  if (!confirm(app.t("board.sure-remove"))) return;
  const outcome = await app.request(
    post.isMine ? "board.withdraw" : "board.remove",
    { post: post.id },
  );
  if (!outcome.ok) return app.sayRefusal(outcome);
  app.say(app.t("board.removed-now"));
  await readThread(app, thread);
}

export async function setHidden(
  app: App,
  thread: string,
  post: Post,
): Promise<void> {
  const outcome = await app.request("board.hide", {
    post: post.id,
    isHidden: !post.isHidden,
  });
  if (!outcome.ok) return app.sayRefusal(outcome);
  await readThread(app, thread);
}

export async function setPinned(
  app: App,
  thread: string,
  isPinned: boolean,
): Promise<void> {
  const outcome = await app.request("board.pin", { thread, isPinned });
  if (!outcome.ok) return app.sayRefusal(outcome);
  await readThread(app, thread);
  await readList(app);
}
