import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PollQuestion } from "../../shared/features/poll/poll-question.ts";
import type { PayloadOf } from "../../shared/protocol/requests.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";
import type { Visitor } from "../testing/visitor.ts";

const DAY_MS = 86_400_000;
const MENU = "restaurant/menu";

const QUESTION: PollQuestion = {
  kind: "single",
  question: "Which has more fiber?",
  options: ["White bread", "Beans"],
  isAnonymous: true,
  right: [1],
};
const FULL = {
  film: "gym/film",
  polls: [QUESTION],
  task: { station: MENU, words: "Plan a lunch." },
  notes: "Speak slowly.\nRosa hears badly on the left.",
};
const NOTHING = { film: null, polls: [], task: null, notes: "" };

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const dayAfter = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Plans one class; @returns its id. */
async function plan(
  by: Visitor,
  title: string,
  days: number,
  changes: Partial<PayloadOf<"calendar.plan">> = {},
): Promise<string> {
  const planned = await by.ask("calendar.plan", {
    kind: "class",
    title,
    startsLocal: `${dayAfter(days)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: null,
    ...changes,
  });
  if (!planned.ok) throw new Error(planned.code);
  const row = await house.island.services.database.db
    .selectFrom("class")
    .select("id")
    .where("series_id", "=", planned.reply.series)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A deck with nothing in it, of a study. */
async function makeDeck(studyId = house.studyId): Promise<string> {
  const { membershipId } = await house.island.invite("educator", "Maker", {
    studyId,
  });
  const id = randomUUID();
  await house.island.services.database.db
    .insertInto("deck")
    .values({
      id,
      study_id: studyId,
      title: "Plates",
      slide_count: 1,
      created_by: membershipId,
    })
    .execute();
  return id;
}

async function read(by: Visitor, id: string) {
  const outcome = await by.ask("preparation.read", { class: id });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply;
}

/** As the desk asks, and whoever writes a client of their own. */
async function askByHttp(
  by: Visitor,
  path: string,
  payload: unknown,
): Promise<unknown> {
  const { body } = await by.post(`/api/do/${path}`, {
    id: randomUUID(),
    payload,
    via: by.via,
    clientAt: 0,
  });
  return body;
}

test("what is prepared stays with its class, part by part", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const id = await plan(nora, "Eating out", 1);
  expect((await read(nora, id)).prepared).toEqual(NOTHING);
  for (const [part, value] of Object.entries(FULL))
    expect(
      await nora.ask("preparation.save", { class: id, [part]: value }),
    ).toEqual({ ok: true, reply: {} });
  expect(await read(nora, id)).toMatchObject({
    prepared: FULL,
    taskGivenAt: null,
    taskDone: 0,
    films: [{ station: "gym/film" }],
  });
  await nora.ask("preparation.save", { class: id, task: null, film: null });
  expect((await read(nora, id)).prepared).toEqual({
    ...FULL,
    task: null,
    film: null,
  });
});

test("made like the class before it, a class takes over what it lacks, and nothing is overwritten", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const deck = await makeDeck();
  const first = await plan(nora, "Eating out", 1);
  const second = await plan(nora, "Eating in", 8);
  await nora.ask("calendar.change", { class: first, deck, trip: "gym" });
  await nora.ask("preparation.save", { class: first, ...FULL });
  await nora.ask("preparation.save", { class: second, notes: "My own." });
  const { like } = await read(nora, second);
  expect(like).toMatchObject({ class: first, title: "Eating out" });
  const copy = { class: second, from: first };
  expect(await nora.ask("preparation.copy", copy)).toEqual({
    ok: true,
    reply: {
      deck: true,
      trip: true,
      film: true,
      polls: 1,
      task: true,
      notes: false,
    },
  });
  expect((await read(nora, second)).prepared).toEqual({
    ...FULL,
    notes: "My own.",
  });
  expect(await nora.ask("preparation.copy", copy)).toEqual({
    ok: true,
    reply: {
      deck: false,
      trip: false,
      film: false,
      polls: 0,
      task: false,
      notes: false,
    },
  });
  const row = await house.island.services.database.db
    .selectFrom("class")
    .select(["deck_id", "trip_place", "revision"])
    .where("id", "=", second)
    .executeTakeFirstOrThrow();
  // Calendars of people follow the trip.
  expect(row).toEqual({ deck_id: deck, trip_place: "gym", revision: 1 });
});

test("a trip alone is taken over, but neither over another one nor into a class that has begun", async () => {
  const nora = await house.bring("Nora", "educator");
  const first = await plan(nora, "Eating out", 1, { trip: "restaurant" });
  const second = await plan(nora, "Eating in", 8, { trip: "grocery" });
  expect((await read(nora, second)).like?.class).toBe(first);
  const running = await house.start(nora);
  for (const id of [second, running])
    expect(
      await nora.ask("preparation.copy", { class: id, from: first }),
    ).toMatchObject({ ok: true, reply: { trip: false } });
});

test.each([
  ["plate", "restaurant"],
  ["start", null],
])("the curriculum's slides on %s suggest a trip: %s", async (topic, place) => {
  const nora = await house.comeIn("Nora", "educator");
  const id = await plan(nora, "Today", 1);
  expect((await read(nora, id)).suggestedTrip).toBe(null);
  const added = await nora.ask("deck.addTopic", { topic, language: "en" });
  if (!added.ok) throw new Error(added.code);
  const deck = added.reply.deck.id;
  await nora.ask("calendar.change", { class: id, deck });
  expect((await read(nora, id)).suggestedTrip).toBe(place);
  // Nothing is planned unasked, and slides that staff brought name no place.
  expect(await nora.ask("class.list", {})).toMatchObject({
    reply: { classes: [{ id, trip: null }] },
  });
  await nora.ask("calendar.change", { class: id, deck: await makeDeck() });
  expect((await read(nora, id)).suggestedTrip).toBe(null);
});

test("a class of the same topic or series is rather taken over than one that is only later", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const mine = await plan(nora, "Walking", 1, {
    rule: "FREQ=WEEKLY;COUNT=2",
  });
  const other = await plan(nora, "Talking it over", 3);
  const { db } = house.island.services.database;
  const [early, late] = await db
    .selectFrom("class")
    .select("id")
    .where("title", "=", "Walking")
    .where("study_id", "=", house.studyId)
    .orderBy("starts_at")
    .execute();
  expect([early?.id, late?.id]).toContain(mine);
  const from = early?.id ?? "";
  for (const id of [from, other])
    await nora.ask("preparation.save", { class: id, notes: "Hello." });
  expect((await read(nora, late?.id ?? "")).like?.class).toBe(from);
  // The first of all has nothing before it.
  expect((await read(nora, from)).like).toBe(null);
});

test("a class that nobody prepared is taken over by what was asked in it", async () => {
  const nora = await house.bring("Nora", "educator");
  const held = await house.start(nora);
  await nora.ask("poll.ask", QUESTION);
  await nora.ask("poll.ask", QUESTION);
  await nora.ask("video.show", { station: "gym/film" });
  await nora.ask("class.end", {});
  const next = await plan(nora, "Next", 7);
  expect((await read(nora, next)).like?.class).toBe(held);
  expect(
    await nora.ask("preparation.copy", { class: next, from: held }),
  ).toMatchObject({ ok: true, reply: { film: true, polls: 1 } });
  expect((await read(nora, next)).prepared).toMatchObject({
    film: "gym/film",
    polls: [QUESTION],
  });
});

test("planned again next week, a class brings its preparation along", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const deck = await makeDeck();
  const id = await plan(nora, "Eating out", 1, { capacity: 7 });
  await nora.ask("calendar.change", { class: id, deck });
  await nora.ask("preparation.save", { class: id, ...FULL });
  const repeated = await nora.ask("calendar.repeat", {
    class: id,
    startsLocal: `${dayAfter(8)}T19:00`,
  });
  if (!repeated.ok) throw new Error(repeated.code);
  expect((await read(nora, repeated.reply.class)).prepared).toEqual(FULL);
  const listed = await nora.ask("calendar.list", {
    from: Date.now(),
    until: Date.now() + 20 * DAY_MS,
  });
  if (!listed.ok) throw new Error(listed.code);
  const shown = listed.reply.classes.map((each) => [
    each.title,
    each.minutes,
    each.capacity,
    each.deck,
    each.state,
  ]);
  expect(shown).toEqual(
    Array.from({ length: 2 }, () => ["Eating out", 60, 7, deck, "planned"]),
  );
  expect(
    await nora.ask("calendar.repeat", {
      class: id,
      startsLocal: `${dayAfter(8)}T19:30`,
    }),
  ).toMatchObject({ ok: false, code: "class-overlaps" });
  expect(
    await nora.ask("calendar.repeat", {
      class: id,
      startsLocal: `${dayAfter(-8)}T19:30`,
    }),
  ).toMatchObject({ ok: false, code: "time-past" });
});

test.each([
  ["huge notes", { notes: "a".repeat(5000) }, "too-long"],
  ["notes that fill a disk", { notes: "a".repeat(50_000) }, "bad-shape"],
  ["notes that turn the direction", { notes: "\u202Eabc" }, "bad-characters"],
  ["a film that is gone", { film: "gym/no-film" }, "film-gone"],
  ["a menu for a film", { film: MENU }, "film-gone"],
  [
    "practice where there is nothing",
    { task: { station: "moon/crater", words: "" } },
    "not-found",
  ],
  [
    "practice at the screen",
    { task: { station: "classroom/projector", words: "" } },
    "not-found",
  ],
  [
    "a long task",
    { task: { station: MENU, words: "a".repeat(300) } },
    "too-long",
  ],
  [
    "a question without words",
    { polls: [{ ...QUESTION, question: " " }] },
    "empty-text",
  ],
  [
    "a question with one answer",
    { polls: [{ ...QUESTION, options: ["Yes"], right: [] }] },
    "too-few-options",
  ],
  [
    "nine questions",
    { polls: Array.from({ length: 9 }, () => QUESTION) },
    "bad-shape",
  ],
] as const)("%s: turned down with a reason", async (_, change, code) => {
  const nora = await house.comeIn("Nora", "educator");
  const id = await plan(nora, "Eating out", 1);
  expect(
    await askByHttp(nora, "preparation/save", { class: id, ...change }),
  ).toMatchObject({ ok: false, code });
  expect((await read(nora, id)).prepared).toEqual(NOTHING);
});

test("decks and classes of another study, and a class that is over, are not prepared", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const id = await plan(nora, "Eating out", 1);
  const elsewhere = await makeDeck(house.island.studyId);
  for (const deck of [elsewhere, randomUUID()])
    expect(
      await nora.ask("calendar.change", { class: id, deck }),
    ).toMatchObject({ ok: false, code: "not-found" });
  const { membershipId } = await house.island.invite("educator", "Elsewhere");
  const { db } = house.island.services.database;
  const theirs = randomUUID();
  await db
    .insertInto("class")
    .values({
      id: theirs,
      study_id: house.island.studyId,
      place: "classroom",
      title: "Theirs",
      starts_at: new Date(),
      minutes: 60,
      presenter: membershipId,
    })
    .execute();
  for (const [path, payload] of [
    ["preparation/read", { class: theirs }],
    ["preparation/save", { class: theirs, notes: "Hello." }],
    ["preparation/copy", { class: theirs, from: id }],
    ["preparation/copy", { class: id, from: theirs }],
  ] as const)
    expect(await askByHttp(nora, path, payload)).toEqual({
      ok: false,
      code: "not-found",
    });
  await nora.ask("calendar.change", { class: id, isCancelled: true });
  expect(
    await nora.ask("preparation.save", { class: id, notes: "Hello." }),
  ).toEqual({ ok: false, code: "class-over" });
});

test("whoever is no longer staff is refused at once, by both doors", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const id = await plan(nora, "Eating out", 1);
  await nora.ask("preparation.save", { class: id, ...FULL });
  const refused = { ok: false, code: "not-allowed" };
  expect(await rosa.ask("preparation.read", { class: id })).toEqual(refused);
  const { db } = house.island.services.database;
  const account = await db
    .selectFrom("account")
    .innerJoin("membership", "membership.account_id", "account.id")
    .select("membership.id")
    .where("membership.study_id", "=", house.studyId)
    .where("account.name", "=", "Nora")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("membership")
    .set({ role: "participant" })
    .where("id", "=", account.id)
    .execute();
  const asked: [string, unknown][] = [
    ["preparation/read", { class: id }],
    ["preparation/save", { class: id, notes: "mine" }],
    ["preparation/copy", { class: id, from: id }],
    ["practice/give", {}],
    ["class/watch", {}],
  ];
  for (const [path, payload] of asked)
    expect([path, await askByHttp(nora, path, payload)]).toEqual([
      path,
      refused,
    ]);
});
