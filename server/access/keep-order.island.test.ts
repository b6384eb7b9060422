import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { CLOSE_REMOVED } from "../../shared/protocol/close-codes.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

const island = holdIsland({ rateFactor: 1000 });
const visitors: Visitor[] = [];

afterEach(async () => {
  for (const visitor of visitors.splice(0)) await visitor.leave();
});

async function comeIn(
  name: string,
  role: Role = "participant",
): Promise<Visitor & { token: string; accountId: string }> {
  const { token, accountId } = await island.invite(role, name);
  const visitor = Object.assign(new Visitor(island.url), { token, accountId });
  visitors.push(visitor);
  await visitor.come(token);
  return visitor;
}

async function say(
  who: Visitor,
  text: string,
  channel: "nearby" | "class" = "nearby",
): Promise<string> {
  const outcome = await who.ask("chat.send", { channel, text });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.message.id;
}

async function read(
  who: Visitor,
  channel: "nearby" | "class" = "nearby",
): Promise<string[]> {
  const outcome = await who.ask("chat.history", { channel });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.messages.map((each) => each.text);
}

const heard = (who: Visitor): string[] =>
  who.notices
    .filter((told) => told.name === "chat.message")
    .map((told) => (told.notice as { text: string }).text);

const deeds = async (accountId: string): Promise<string[]> =>
  (
    await island.services.database.db
      .selectFrom("audit")
      .select("action")
      .where("actor", "=", accountId)
      .orderBy("seq")
      .execute()
  ).map((row) => row.action);

describe("blocking", () => {
  test("neither hears nor reads the other nearby, until it is taken back", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const amina = await comeIn("Amina");
    const whom = { avatar: walter.standing.avatar };
    expect(await rosa.ask("moderation.block", { whom })).toEqual({
      ok: true,
      reply: { name: "Walter" },
    });
    const [fromWalter, fromRosa] = [randomUUID(), randomUUID()];
    await say(walter, fromWalter);
    await say(rosa, fromRosa);
    await waitUntil(() => heard(amina).length === 2, "others hear both");
    expect(heard(rosa)).not.toContain(fromWalter);
    expect(heard(walter)).not.toContain(fromRosa);
    expect(await read(rosa)).not.toContain(fromWalter);
    expect(await read(walter)).not.toContain(fromRosa);

    const list = await rosa.ask("moderation.blocked", {});
    const person = list.ok ? list.reply.people[0]?.person : undefined;
    await rosa.ask("moderation.unblock", { person: person ?? "" });
    const later = randomUUID();
    await say(walter, later);
    await waitUntil(() => heard(rosa).includes(later), "heard again");
    expect(await deeds(rosa.accountId)).toEqual([
      "member.blocked",
      "member.unblocked",
    ]);
  });

  test("in class everybody reads everybody, for staff lead there", async () => {
    const nora = await comeIn("Nora", "educator");
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    for (const each of [nora, rosa, walter]) {
      await each.ask("travel.go", { to: { place: "classroom" } });
      await waitUntil(
        () =>
          each.room?.state.avatars.get(each.standing.avatar)?.place ===
          "classroom",
        "in the classroom",
      );
    }
    await nora.ask("class.start", { title: "Today" });
    await rosa.ask("moderation.block", {
      whom: { avatar: walter.standing.avatar },
    });
    const text = randomUUID();
    await say(walter, text, "class");
    await waitUntil(() => heard(rosa).includes(text), "heard in class");
    expect(await read(rosa, "class")).toContain(text);
    await nora.ask("class.end", {});
  });

  test("a block outlives the island", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const whom = { avatar: walter.standing.avatar };
    await rosa.ask("moderation.block", { whom });
    for (const each of visitors) await each.leave();
    await waitUntil(
      () => !island.services.worlds.has(island.studyId),
      "nobody is on the island",
    );
    const amina = await comeIn("Amina");
    for (const each of [rosa, walter]) await each.join();
    const text = randomUUID();
    await say(walter, text);
    await waitUntil(() => heard(amina).includes(text), "others hear it");
    expect(heard(rosa)).not.toContain(text);
  });

  test("staff and oneself can't be blocked", async () => {
    const nora = await comeIn("Nora", "educator");
    const rosa = await comeIn("Rosa");
    const block = (avatar: string) =>
      rosa.ask("moderation.block", { whom: { avatar } });
    expect(await block(nora.standing.avatar)).toMatchObject({
      code: "staff-stays",
    });
    expect(await block(rosa.standing.avatar)).toMatchObject({
      code: "not-yourself",
    });
    expect(await block("nobody")).toMatchObject({ code: "not-found" });
  });
});

test("a text hidden for oneself is gone for oneself alone", async () => {
  const rosa = await comeIn("Rosa");
  const walter = await comeIn("Walter");
  const text = randomUUID();
  const message = await say(walter, text);
  expect((await rosa.ask("chat.hide", { message })).ok).toBe(true);
  expect(await read(rosa)).not.toContain(text);
  expect(await read(walter)).toContain(text);
});

test("a text that staff remove is gone for all at once, for those who come late, and for who sends it again", async () => {
  const nora = await comeIn("Nora", "educator");
  const rosa = await comeIn("Rosa");
  const walter = await comeIn("Walter");
  const [id, text] = [randomUUID(), `bad words ${randomUUID()}`];
  await walter.ask("chat.send", { channel: "nearby", text }, id);
  expect(await rosa.ask("chat.remove", { message: id })).toEqual({
    ok: false,
    code: "not-allowed",
  });
  expect((await nora.ask("chat.remove", { message: id })).ok).toBe(true);
  for (const each of [rosa, walter, nora])
    await waitUntil(
      () =>
        each.notices.some(
          (told) =>
            told.name === "chat.removed" &&
            JSON.stringify(told.notice).includes(id),
        ),
      "told at once",
    );
  for (const each of [rosa, walter])
    expect(await read(each)).not.toContain(text);
  const again = await walter.ask("chat.send", { channel: "nearby", text }, id);
  expect(again).toMatchObject({ ok: true, reply: { message: { text: "" } } });
  await island.services.recorder.flush();
  const { db } = island.services.database;
  for (const table of [
    "message",
    "handled_request",
    "event",
    "audit",
    "report",
  ] as const) {
    const rows = await db.selectFrom(table).selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(text);
  }
  const events = await db
    .selectFrom("event")
    .select("id")
    .where("client_event_id", "=", id)
    .execute();
  expect(events).toHaveLength(1);
  expect(await deeds(nora.accountId)).toEqual(["message.removed"]);
});

describe("reporting", () => {
  test("staff see the message with what came before it, and settle it", async () => {
    const nora = await comeIn("Nora", "educator");
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const texts = Array.from({ length: 12 }, (_, i) => `${i} ${randomUUID()}`);
    let message = "";
    for (const text of texts) message = await say(walter, text);
    const reported = await rosa.ask("moderation.report", {
      whom: { message },
      reason: "unkind",
      words: "Please look.",
    });
    expect(reported.ok).toBe(true);
    await waitUntil(
      () => nora.notices.some((told) => told.name === "moderation.reported"),
      "staff are told",
    );
    expect(
      rosa.notices.some((told) => told.name.startsWith("moderation")),
    ).toBe(false);
    const listed = await nora.ask("moderation.reports", {});
    const report = listed.ok ? listed.reply.reports.at(-1) : undefined;
    expect(report).toMatchObject({
      reason: "unkind",
      words: "Please look.",
      reporterName: "Rosa",
      subjectName: "Walter",
      message,
    });
    expect(report?.context.map((each) => each.text)).toEqual(texts.slice(-10));
    expect(report?.context.at(-1)?.isReported).toBe(true);
    const settle = { report: report?.id ?? "" };
    expect((await nora.ask("moderation.settle", settle)).ok).toBe(true);
    expect(await nora.ask("moderation.settle", settle)).toMatchObject({
      code: "not-found",
    });
    expect(await deeds(rosa.accountId)).toEqual(["member.reported"]);
    expect(await deeds(nora.accountId)).toEqual(["report.settled"]);
  });

  test("nobody reports, hides or blocks by a text they can't read", async () => {
    const rosa = await comeIn("Rosa");
    const far = await comeIn("Amina");
    await far.ask("travel.go", { to: { place: "restaurant" } });
    const message = await say(far, "not for you");
    for (const outcome of [
      await rosa.ask("moderation.report", {
        whom: { message },
        reason: "other",
      }),
      await rosa.ask("chat.hide", { message }),
      await rosa.ask("moderation.block", { whom: { message } }),
    ])
      expect(outcome).toEqual({ ok: false, code: "not-found" });
  });
});

describe("sending away", () => {
  test("for good ends membership, cookie and line; staff are sent away by administrators alone", async () => {
    const nora = await comeIn("Nora", "educator");
    const other = await comeIn("Olga", "educator");
    const rosa = await comeIn("Rosa");
    const send = (avatar: string) =>
      nora.ask("moderation.sendAway", { whom: { avatar }, how: "ban" });
    expect(await send(other.standing.avatar)).toMatchObject({
      code: "staff-stays",
    });
    expect(await send(nora.standing.avatar)).toMatchObject({
      code: "not-yourself",
    });
    expect((await send(rosa.standing.avatar)).ok).toBe(true);
    await waitUntil(() => rosa.closeCode === CLOSE_REMOVED, "closed", 30_000);
    await expect(new Visitor(island.url).signIn(rosa.token)).rejects.toThrow();
    expect(await deeds(nora.accountId)).toEqual(["member.banned"]);
  });
});
