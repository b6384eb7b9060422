import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Recorded } from "../../shared/features/recording.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

const PROJECTOR = "classroom/projector";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const db = () => house.island.services.database.db;
const isSigned = (visitor: Visitor): boolean =>
  visitor.shown.recordings.has("classroom") ?? false;
const agree = (visitor: Visitor, give = true) =>
  visitor.ask("recording.agree", { isGiven: give });

async function say(who: Visitor, text: string): Promise<string> {
  const sent = await who.ask("chat.send", { channel: "class", text });
  if (!sent.ok) throw new Error(sent.code);
  return sent.reply.message.id;
}

async function read(who: Visitor, id: string): Promise<Recorded> {
  const outcome = await who.ask("recording.read", { class: id });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply;
}

const textsOf = ({ words }: Recorded) => words.map(({ text }) => text);

/** A deck of two slides in the study of the test. */
async function addDeck(slides = 2): Promise<string> {
  const id = randomUUID();
  const { membership_id } = await db()
    .selectFrom("membership")
    .select("id as membership_id")
    .where("study_id", "=", house.studyId)
    .where("role", "=", "educator")
    .executeTakeFirstOrThrow();
  await db()
    .insertInto("deck")
    .values({
      id,
      study_id: house.studyId,
      title: "Plate",
      slide_count: slides,
      created_by: membership_id,
    })
    .execute();
  return id;
}

test("a class that was missed is seen again: slides, polls, and the words of those who had agreed", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  const deck = await addDeck();
  const id = await house.start(nora);
  await agree(rosa);
  await say(rosa, "before the recording");
  await nora.ask("deck.show", { station: PROJECTOR, deck });
  expect(await nora.ask("recording.start", {})).toEqual({
    ok: true,
    reply: {},
  });
  await waitUntil(() => isSigned(walter), "the sign on every screen");
  await say(rosa, "I eat more greens");
  await say(walter, "canary of who never agreed");
  await nora.ask("deck.turn", { station: PROJECTOR, slide: 2 });
  const asked = await nora.ask("poll.ask", {
    kind: "word",
    question: "One word?",
    options: [],
    isAnonymous: false,
    right: [],
  });
  const poll = asked.ok ? asked.reply.poll : "";
  await rosa.ask("poll.answer", { poll, choices: [], word: "greens" });
  await walter.ask("poll.answer", { poll, choices: [], word: "canary" });
  await nora.ask("poll.setShown", { poll, isShown: true });
  await nora.ask("recording.stop", {});
  await waitUntil(() => !isSigned(walter), "the sign is gone");
  await say(rosa, "after the recording");
  await nora.ask("class.end", {});

  const late = await house.comeIn("Late");
  const listed = await late.ask("recording.list", {});
  expect(listed).toMatchObject({
    reply: { recordings: [{ class: id, title: "Today", isRunning: false }] },
  });
  expect(await late.ask("recording.open", { class: id })).toMatchObject({
    ok: true,
  });
  const recorded = await read(late, id);
  const at = expect.any(Number) as number;
  expect(recorded.moments).toEqual([
    { kind: "begin", at },
    { kind: "slide", at, deck, slide: 1 },
    { kind: "slide", at, deck, slide: 2 },
    { kind: "poll", at, poll },
    { kind: "results", at, poll },
  ]);
  expect(recorded.words).toMatchObject([
    { name: "Rosa", text: "I eat more greens", isOwn: false },
  ]);
  expect(recorded.polls).toMatchObject([
    { question: "One word?", results: [["greens", 1]] },
  ]);
  expect(JSON.stringify(recorded)).not.toContain("canary");
  // Looking at it is no attendance.
  expect(await house.rows("recording.opened")).toEqual([
    { class: id, payload: {} },
  ]);
  const stays = await db()
    .selectFrom("attendance")
    .innerJoin("membership", "membership.id", "attendance.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("account.name")
    .where("class_id", "=", id)
    .execute();
  expect(stays.map(({ name }) => name)).not.toContain("Late");
});

test("words go with the consent, and agreeing again does not bring them back", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  await nora.ask("recording.start", {});
  await say(rosa, "not agreed yet");
  expect(await rosa.ask("recording.mine", {})).toEqual({
    ok: true,
    reply: { isAsked: true, isGiven: false },
  });
  await agree(rosa);
  const removed = await say(rosa, "to be removed by staff");
  await say(rosa, "mine");
  expect(textsOf(await read(nora, id))).toEqual([
    "to be removed by staff",
    "mine",
  ]);
  await nora.ask("chat.remove", { message: removed });
  expect(textsOf(await read(nora, id))).toEqual(["mine"]);
  await agree(rosa, false);
  expect((await read(nora, id)).words).toEqual([]);
  await agree(rosa);
  expect((await read(nora, id)).words).toEqual([]);
  await say(rosa, "once more");
  expect(textsOf(await read(nora, id))).toEqual(["once more"]);
  await rosa.post("/api/me/stop", {});
  expect((await read(nora, id)).words).toEqual([]);
});

test("staff delete it for good, also while it runs; the sign comes back after a crash", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  await nora.ask("recording.start", {});
  await waitUntil(() => isSigned(rosa), "the sign");
  await house.comeUpAgain();
  const again = await house.bring("Again", "educator");
  await waitUntil(() => isSigned(again), "the sign is there again");
  expect(await again.ask("recording.remove", { class: id })).toMatchObject({
    ok: true,
  });
  await waitUntil(() => !isSigned(again), "the sign goes with it");
  expect(await again.ask("recording.read", { class: id })).toEqual({
    ok: false,
    code: "not-found",
  });
  expect(await again.ask("recording.remove", { class: id })).toEqual({
    ok: false,
    code: "not-found",
  });
  const rows = await db()
    .selectFrom("recording")
    .select("id")
    .where("class_id", "=", id)
    .execute();
  expect(rows).toEqual([]);
});

test("nobody records where the study does not ask, where no class is, or without leading", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  expect(await nora.ask("recording.start", {})).toEqual({
    ok: false,
    code: "no-class",
  });
  await house.start(nora);
  expect(await rosa.ask("recording.start", {})).toEqual({
    ok: false,
    code: "not-allowed",
  });
  await db()
    .updateTable("study")
    .set({ consent_scopes: JSON.stringify(["activity"]) })
    .where("id", "=", house.studyId)
    .execute();
  expect(await nora.ask("recording.start", {})).toEqual({
    ok: false,
    code: "recording-not-asked",
  });
});

test("whoever may not come to the class, or is of another study, sees nothing of it", async () => {
  const nora = await house.bring("Nora", "educator");
  const walter = await house.comeIn("Walter");
  const planned = await nora.ask("calendar.plan", {
    kind: "support-group",
    title: "A group of a few",
    startsLocal: "2099-01-05T19:00",
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: [],
  });
  expect(planned.ok).toBe(true);
  const { id } = await db()
    .selectFrom("class")
    .select("id")
    .where("study_id", "=", house.studyId)
    .executeTakeFirstOrThrow();
  await nora.ask("class.start", { class: id });
  await nora.ask("recording.start", {});
  const stranger = { ok: false, code: "not-found" };
  for (const name of ["recording.open", "recording.read"] as const)
    expect(await walter.ask(name, { class: id })).toEqual(stranger);
  expect(await walter.ask("recording.list", {})).toEqual({
    ok: true,
    reply: { recordings: [] },
  });
  expect((await nora.ask("recording.read", { class: id })).ok).toBe(true);
  await house.begin();
  const other = await house.comeIn("Other", "educator");
  for (const name of ["recording.read", "recording.remove"] as const)
    expect(await other.ask(name, { class: id })).toEqual(stranger);
});

test("the whiteboard and the film are in it as far as they were up while it was recorded", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  await agree(rosa);
  const write = (text: string) =>
    nora.ask("whiteboard.write", { text, chalk: "blue" });
  await write("Wiped before");
  await nora.ask("whiteboard.clear", {});
  await write("Stands at its start");
  await nora.ask("recording.start", {});
  await nora.ask("whiteboard.draw", {
    kind: "box",
    chalk: "red",
    name: "A plate",
    points: [
      { x: 100, y: 100 },
      { x: 400, y: 300 },
    ],
  });
  await nora.ask("video.show", { station: "gym/film" });
  await nora.ask("video.steer", { isPlaying: true, positionS: 12 });
  await nora.ask("video.clear", {});
  await nora.ask("recording.stop", {});
  await write("After it");
  await nora.ask("class.end", {});
  const recorded = await read(await house.comeIn("Late"), id);
  expect(recorded.marks.map(({ mark }) => mark.words)).toEqual([
    "Stands at its start",
    "A plate",
  ]);
  const at = expect.any(Number) as number;
  const film = expect.any(String) as string;
  expect(recorded.moments).toEqual([
    { kind: "begin", at },
    { kind: "board", at, isShown: true },
    { kind: "film", at, film, positionS: 0, isPlaying: false },
    { kind: "film", at, film, positionS: 12, isPlaying: true },
    { kind: "film-gone", at },
  ]);
});
