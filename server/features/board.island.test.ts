import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Post } from "../../shared/features/board/post.ts";
import { holdHouse } from "../testing/hold-house.ts";
import type { Visitor } from "../testing/visitor.ts";

const house = holdHouse({ rateFactor: 1000 });

async function begin(
  who: Visitor,
  title = "Breakfast",
  text = "What do you eat in the morning?",
): Promise<string> {
  const outcome = await who.ask("board.write", { topic: "food", title, text });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.thread;
}

async function reply(who: Visitor, thread: string, text: string) {
  const outcome = await who.ask("board.reply", { thread, text });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.post;
}

async function read(who: Visitor, thread: string): Promise<readonly Post[]> {
  const outcome = await who.ask("board.read", { thread });
  return outcome.ok ? outcome.reply.posts : [];
}

const find = async (
  who: Visitor,
  thread: string,
  order = "newest" as const,
) => {
  const outcome = await who.ask("board.threads", { order });
  return outcome.ok
    ? outcome.reply.threads.find(({ id }) => id === thread)
    : undefined;
};

async function namesOf(item: string): Promise<string[]> {
  await house.island.services.recorder.flush();
  const rows = await house.island.services.database.db
    .selectFrom("event")
    .select(["name", "payload"])
    .where("item", "=", item)
    .orderBy("seq")
    .execute();
  expect(JSON.stringify(rows)).not.toMatch(/morning|Oats/);
  return rows.map(({ name }) => name);
}

test("a question is answered, and each text counts once", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const thread = await begin(rosa);
  expect(await find(walter, thread)).toMatchObject({
    title: "Breakfast",
    replies: 0,
    isAnswered: false,
    isNew: true,
  });
  expect(await find(rosa, thread)).toMatchObject({ isNew: false });
  await walter.ask("board.open", { thread });
  await read(walter, thread);
  expect(await find(walter, thread)).toMatchObject({ isNew: false });
  const answer = await reply(walter, thread, "Oats with *berries*.");
  expect(await find(rosa, thread)).toMatchObject({
    replies: 1,
    isAnswered: true,
    isNew: true,
  });
  await rosa.ask("board.react", { post: answer, kind: "thanks", isOn: true });
  await rosa.ask("board.react", { post: answer, kind: "thanks", isOn: true });
  expect((await read(walter, thread)).at(-1)).toMatchObject({
    html: "<p>Oats with <em>berries</em>.</p>\n",
    isMine: true,
    reactions: [{ kind: "thanks", count: 1, isMine: false }],
  });
  expect(await namesOf(thread)).toEqual([
    "post.written",
    "post.viewed",
    "post.replied",
    "post.reacted",
  ]);
});

test("a change is a new version of the same text, and only its author makes one", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const thread = await begin(rosa);
  expect(
    await walter.ask("board.edit", { post: thread, text: "Mine now" }),
  ).toEqual({ ok: false, code: "not-found" });
  expect(
    await rosa.ask("board.edit", {
      post: thread,
      text: "Lunch?",
      title: "Lunch",
    }),
  ).toEqual({ ok: true, reply: { revision: 2 } });
  expect(await find(walter, thread)).toMatchObject({ title: "Lunch" });
  const [post] = await read(walter, thread);
  expect(post).toMatchObject({ html: "<p>Lunch?</p>\n", text: "" });
  expect(post?.editedAt).not.toBeNull();
  expect(await namesOf(thread)).toEqual(["post.written", "post.edited"]);
});

test("words that are taken away are gone, also from what is kept of requests", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const nora = await house.comeIn("Nora", "educator");
  const word = `canary-${randomUUID()}`;
  const thread = await begin(rosa, word, word);
  const answer = await reply(walter, thread, word);
  expect(await rosa.ask("board.withdraw", { post: answer })).toEqual({
    ok: false,
    code: "not-found",
  });
  expect(await walter.ask("board.withdraw", { post: answer })).toMatchObject({
    ok: true,
  });
  expect(await rosa.ask("board.remove", { post: thread })).toEqual({
    ok: false,
    code: "not-allowed",
  });
  expect(await nora.ask("board.remove", { post: thread })).toMatchObject({
    ok: true,
  });
  const { db } = house.island.services.database;
  for (const table of ["post", "handled_request", "event", "audit"] as const)
    expect(
      JSON.stringify(await db.selectFrom(table).selectAll().execute()),
    ).not.toContain(word);
  expect(await find(rosa, thread)).toBeUndefined();
});

test("staff hide, show and pin; what is hidden is seen by its author and by staff", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const nora = await house.comeIn("Nora", "educator");
  const first = await begin(rosa);
  await begin(rosa, "Later");
  await nora.ask("board.pin", { thread: first, isPinned: true });
  const listed = await walter.ask("board.threads", {});
  expect(listed.ok && listed.reply.threads[0]).toMatchObject({
    id: first,
    isPinned: true,
  });
  await nora.ask("board.hide", { post: first, isHidden: true });
  expect(await find(walter, first)).toBeUndefined();
  expect(await walter.ask("board.read", { thread: first })).toEqual({
    ok: false,
    code: "not-found",
  });
  expect(await read(rosa, first)).toMatchObject([{ isHidden: true }]);
  expect(await read(nora, first)).toHaveLength(1);
  await nora.ask("board.hide", { post: first, isHidden: false });
  expect(await find(walter, first)).toBeDefined();
});

test("a block works both ways on the board, and staff still see all", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const nora = await house.comeIn("Nora", "educator");
  const thread = await begin(nora, "Welcome", "Say hello.");
  const hers = await reply(rosa, thread, "Hello from Rosa");
  await reply(walter, thread, "Hello from Walter");
  await walter.ask("moderation.block", { whom: { post: hers } });
  const authors = async (who: Visitor) =>
    (await read(who, thread)).map(({ authorName }) => authorName);
  expect(await authors(walter)).toEqual(["Nora", "Walter"]);
  expect(await authors(rosa)).toEqual(["Nora", "Rosa"]);
  expect(await authors(nora)).toEqual(["Nora", "Rosa", "Walter"]);
  expect(
    await walter.ask("board.react", { post: hers, kind: "thanks", isOn: true }),
  ).toEqual({ ok: false, code: "not-found" });
});

test("a post can be reported, and staff read it with the report", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const nora = await house.comeIn("Nora", "educator");
  const post = await begin(rosa, "Buy my pills", "Cheap.");
  expect(
    await walter.ask("moderation.report", {
      whom: { post },
      reason: "selling",
    }),
  ).toMatchObject({ ok: true });
  const open = await nora.ask("moderation.reports", {});
  expect(
    open.ok && open.reply.reports.find((each) => each.post === post),
  ).toMatchObject({
    subjectName: "Rosa",
    message: null,
    context: [{ text: "Buy my pills\nCheap.", isReported: true }],
  });
});

describe("what nobody can put up", () => {
  test.each([
    ["nothing", "  ", "empty-text"],
    ["a text of many bytes", "é".repeat(10_001), "too-long"],
    ["B03 quotes ten thousand deep", ">".repeat(10_000), "too-tangled"],
    ["B03 brackets ten thousand deep", "[".repeat(10_000), "too-tangled"],
    ["B03 lists within lists", "- ".repeat(5000), "too-tangled"],
    ["B03 stars and brackets by turns", "*[".repeat(5000), "too-tangled"],
    ["B09 a turn of direction", "\u202Eabc", "bad-characters"],
  ])("%s", async (_, text, code) => {
    const rosa = await house.comeIn("Rosa");
    expect(
      await postByHttp(rosa, "write", { topic: "food", title: "One", text }),
    ).toEqual({ ok: false, code });
  });

  test("B03 a megabyte of brackets", async () => {
    const rosa = await house.comeIn("Rosa");
    const { status } = await rosa.post("/api/do/board/write", {
      id: randomUUID(),
      payload: { topic: "food", title: "One", text: "[".repeat(1_000_000) },
      via: rosa.via,
      clientAt: 0,
    });
    expect(status).toBe(413);
  });

  test("more than ten posts in one's first days", async () => {
    const rosa = await house.comeIn("Rosa");
    const thread = await begin(rosa);
    for (let count = 1; count < 10; count++) await reply(rosa, thread, "And");
    expect(await rosa.ask("board.reply", { thread, text: "And" })).toEqual({
      ok: false,
      code: "too-many-posts",
    });
  });
});

async function postByHttp(who: Visitor, request: string, payload: unknown) {
  const { body } = await who.post(`/api/do/board/${request}`, {
    id: randomUUID(),
    payload,
    via: "page+keyboard",
    clientAt: 0,
  });
  return body;
}

test("the longest post goes by HTTP and is read in full", async () => {
  const rosa = await house.comeIn("Rosa");
  const text = "word ".repeat(4000).trim();
  const outcome = await postByHttp(rosa, "write", {
    topic: "food",
    title: "Long",
    text,
  });
  expect(outcome).toMatchObject({ ok: true });
  const { thread } = (outcome as { reply: { thread: string } }).reply;
  expect(await read(rosa, thread)).toMatchObject([{ text }]);
});

test("a crowded board is read page by page", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const { db } = house.island.services.database;
  await db
    .updateTable("membership")
    .set({ joined_at: new Date(0) })
    .execute();
  const thread = await begin(nora, "Long talk", "Go on.");
  for (let count = 0; count < 35; count++) await reply(nora, thread, "On.");
  for (let count = 0; count < 22; count++) await begin(nora, `Thread ${count}`);
  const first = await nora.ask("board.threads", {});
  const second = await nora.ask("board.threads", { page: 1 });
  expect(first.ok && [first.reply.threads.length, first.reply.hasMore]).toEqual(
    [20, true],
  );
  expect(second.ok && second.reply.threads.length).toBeGreaterThan(2);
  const posts = await nora.ask("board.read", { thread });
  expect(posts.ok && posts.reply.hasMore).toBe(true);
  const rest = await nora.ask("board.read", {
    thread,
    afterSeq: posts.ok ? (posts.reply.posts.at(-1)?.seq ?? 0) : 0,
  });
  expect(rest.ok && [rest.reply.posts.length, rest.reply.hasMore]).toEqual([
    6,
    false,
  ]);
});

test("those without an answer come first when asked for", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const lonely = await begin(rosa, "Anybody?");
  const answered = await begin(rosa, "Everybody!");
  await reply(walter, answered, "Here.");
  const listed = await rosa.ask("board.threads", { order: "unanswered" });
  const ids = listed.ok ? listed.reply.threads.map(({ id }) => id) : [];
  expect(ids).toContain(lonely);
  expect(
    ids.indexOf(answered) === -1 || ids.indexOf(lonely) < ids.indexOf(answered),
  ).toBe(true);
});
