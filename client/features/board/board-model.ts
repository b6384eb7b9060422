import { signal, type Signal } from "@preact/signals";
import type {
  Post,
  ThreadOrder,
  ThreadSummary,
  Topic,
} from "../../../shared/features/board/post.ts";
import type { OutcomeOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

/** What the panel shows just now. */
export type BoardPage =
  | { readonly name: "list" }
  | { readonly name: "write" }
  | { readonly name: "thread"; readonly thread: string };

export interface ThreadList {
  readonly threads: readonly ThreadSummary[];
  readonly hasMore: boolean;
}

export interface OpenThread {
  readonly thread: ThreadSummary;
  readonly posts: readonly Post[];
  readonly hasMore: boolean;
}

/** Something fetched: not here yet, not to be had, or there. */
export type Fetched<T> = "loading" | "failed" | T;

/** The board as one person has it before them. What they write is kept while the panel is closed. */
export interface Board {
  readonly page: Signal<BoardPage>;
  readonly topic: Signal<Topic | null>;
  readonly order: Signal<ThreadOrder>;
  readonly listPage: Signal<number>;
  readonly list: Signal<Fetched<ThreadList>>;
  readonly open: Signal<Fetched<OpenThread>>;
  /** Threads with something new. */
  readonly news: Signal<number>;
  /** What is being written, by thread; a new thread's under "new". */
  readonly drafts: Map<string, Signal<string>>;
  readonly newTitle: Signal<string>;
  /** Words are on their way; while the line is lost that may take long. */
  readonly isSending: Signal<boolean>;
}

const known = new WeakMap<App, Board>();

/** The board of an app; there is one. */
export function boardOf(app: App): Board {
  const found = known.get(app) ?? {
    page: signal<BoardPage>({ name: "list" }),
    topic: signal<Topic | null>(null),
    order: signal<ThreadOrder>("newest"),
    listPage: signal(0),
    list: signal<Fetched<ThreadList>>("loading"),
    open: signal<Fetched<OpenThread>>("loading"),
    news: signal(0),
    drafts: new Map<string, Signal<string>>(),
    newTitle: signal(""),
    isSending: signal(false),
  };
  known.set(app, found);
  return found;
}

/** What somebody is writing in a thread, or as a `new` one. */
export function draftOf(app: App, thread: string): Signal<string> {
  const { drafts } = boardOf(app);
  const draft = drafts.get(thread) ?? signal("");
  drafts.set(thread, draft);
  return draft;
}

/** Fetches the page of threads that is asked for. */
export async function readList(app: App): Promise<void> {
  const board = boardOf(app);
  const outcome = await app.request("board.threads", {
    ...(board.topic.value === null ? {} : { topic: board.topic.value }),
    order: board.order.value,
    page: board.listPage.value,
  });
  if (outcome.ok) board.list.value = outcome.reply;
  else if (board.list.value === "loading") board.list.value = "failed";
}

export async function readNews(app: App): Promise<void> {
  const outcome = await app.request("board.news", {});
  if (outcome.ok) boardOf(app).news.value = outcome.reply.count;
}

/** Goes to a thread: from then on it is not new any more. */
export async function openThread(app: App, thread: string): Promise<void> {
  const board = boardOf(app);
  board.page.value = { name: "thread", thread };
  board.open.value = "loading";
  void app.request("board.open", { thread });
  await readThread(app, thread);
}

const isOpen = ({ page }: Board, thread: string): boolean =>
  page.value.name === "thread" && page.value.thread === thread;

/** Reads the thread that is open again, as far as it was read. */
export async function readThread(app: App, thread: string): Promise<void> {
  const board = boardOf(app);
  const before = board.open.value;
  const upTo = typeof before === "string" ? 0 : (before.posts.at(-1)?.seq ?? 0);
  const posts: Post[] = [];
  for (;;) {
    const afterSeq = posts.at(-1)?.seq ?? 0;
    const outcome = await app.request("board.read", { thread, afterSeq });
    if (!isOpen(board, thread)) return;
    if (!outcome.ok) return failToRead(app, outcome);
    const { reply } = outcome;
    posts.push(...reply.posts);
    if (reply.hasMore && (posts.at(-1)?.seq ?? 0) < upTo) continue;
    board.open.value = { ...reply, posts };
    return readNews(app);
  }
}

function failToRead(
  app: App,
  refused: Extract<OutcomeOf<"board.read">, { ok: false }>,
): void {
  const board = boardOf(app);
  // What was shown stays, unless it is gone.
  if (refused.code === "not-found" || board.open.value === "loading")
    board.open.value = "failed";
  app.sayRefusal(refused);
}

/** Reads the next posts of the open thread. */
export async function readMore(app: App): Promise<void> {
  const board = boardOf(app);
  const open = board.open.value;
  if (typeof open === "string") return;
  const thread = open.thread.id;
  const afterSeq = open.posts.at(-1)?.seq ?? 0;
  const outcome = await app.request("board.read", { thread, afterSeq });
  if (!outcome.ok) return app.sayRefusal(outcome);
  if (isOpen(board, thread))
    board.open.value = {
      ...outcome.reply,
      posts: [...open.posts, ...outcome.reply.posts],
    };
}
