import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "../testing/open-class.ts";
import { membershipOf } from "../testing/open-group.ts";

const DAY_MS = 86_400_000;
const TITLE = "Talking it over";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const refused = (code: string) => ({ ok: false, code });
const idOf = (name: string) => membershipOf(house, name);
const db = () => house.island.services.database.db;

async function listAll(visitor: Visitor) {
  const outcome = await visitor.ask("calendar.list", {
    from: Date.now() - DAY_MS,
    until: Date.now() + 90 * DAY_MS,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.classes;
}

/** Which of the three classes somebody's calendar has, by their number. */
async function seenBy(visitor: Visitor, classes: readonly { id: string }[]) {
  const seen = new Set((await listAll(visitor)).map(({ id }) => id));
  return classes.flatMap(({ id }, at) => (seen.has(id) ? [at + 1] : []));
}

type Wish = PayloadOf<"calendar.changeLists">;

/** Changes a list as it stands now. */
async function change(by: Visitor, wish: Omit<Wish, "before">) {
  const read = await by.ask("calendar.readLists", { class: wish.class });
  if (!read.ok) throw new Error(read.code);
  const before = wish.of === "class" ? read.reply.own : read.reply.series;
  return by.ask("calendar.changeLists", { ...wish, before });
}

/** Three weekly classes for Rosa alone; Walter has nothing to do with them. */
async function planThree(members: string[] | null) {
  const nora = await house.bring("Nora", "educator");
  const planned = await nora.ask("calendar.plan", {
    kind: "support-group",
    title: TITLE,
    startsLocal: `${new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "FREQ=WEEKLY;COUNT=3",
    capacity: 1,
    topics: null,
    members,
  });
  if (!planned.ok) throw new Error(planned.code);
  const classes = await listAll(nora);
  const [first, second, third] = classes.map(({ id }) => id);
  if (!first || !second || !third) throw new Error("no classes");
  return { nora, series: planned.reply.series, classes, first, second, third };
}

async function openThree() {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const three = await planThree([await idOf("Rosa")]);
  return { rosa, walter, ...three };
}

test("a series is for others from now on: calendars change, and an answer and its seat are free again", async () => {
  const { nora, rosa, walter, classes, first, series } = await openThree();
  await rosa.ask("calendar.answer", { class: first, isComing: true });
  const to = [await idOf("Walter")];
  expect(await change(nora, { class: first, of: "series", to })).toEqual({
    ok: true,
    reply: { classes: 3 },
  });
  expect(await seenBy(rosa, classes)).toEqual([]);
  expect(await seenBy(walter, classes)).toEqual([1, 2, 3]);
  expect(await seenBy(nora, classes)).toEqual([1, 2, 3]);
  await waitUntil(
    () => rosa.notices.some(({ name }) => name === "calendar.changed"),
    "her calendar is read again",
  );
  expect(
    await rosa.ask("calendar.answer", { class: first, isComing: true }),
  ).toEqual(refused("not-found"));
  // The one seat is Walter's now.
  expect(
    await walter.ask("calendar.answer", { class: first, isComing: true }),
  ).toEqual({ ok: true, reply: { coming: 1 } });
  // Calendars of people learn of it.
  expect((await listAll(nora))[0]?.revision).toBe(
    (classes[0]?.revision ?? 0) + 1,
  );
  const deeds = await db()
    .selectFrom("audit")
    .select(["action", "detail"])
    .where("object", "=", series)
    .orderBy("seq", "desc")
    .execute();
  expect(deeds[0]).toEqual({
    action: "series.changed",
    detail: {
      isFor: "named",
      classes: 3,
      added: to,
      removed: [await idOf("Rosa")],
    },
  });
  // For everybody again.
  await change(nora, { class: first, of: "series", to: "all" });
  expect(await seenBy(rosa, classes)).toEqual([1, 2, 3]);
});

test("the feed of whoever is taken off has those classes no more, and of one class alone the others still", async () => {
  const { nora, rosa, classes, first, second } = await openThree();
  const made = await rosa.ask("calendar.makeFeed", {});
  if (!made.ok) throw new Error(made.code);
  const { path } = made.reply;
  const readFeed = async (): Promise<number[]> => {
    const text = await (await fetch(house.island.url + path)).text();
    return classes.flatMap(({ id }, at) => (text.includes(id) ? [at + 1] : []));
  };
  expect(await readFeed()).toEqual([1, 2, 3]);
  await change(nora, { class: second, of: "class", to: [] });
  expect(await readFeed()).toEqual([1, 3]);
  await change(nora, { class: first, of: "series", to: [] });
  expect(await readFeed()).toEqual([]);
});

test("whoever answers while they are taken off holds no place afterwards", async () => {
  const { nora, rosa, walter, first } = await openThree();
  const [rosas, walters] = [[await idOf("Rosa")], [await idOf("Walter")]];
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      rosa.ask("calendar.answer", { class: first, isComing: true }),
      change(nora, { class: first, of: "series", to: walters }),
    ]);
    const comes = { class: first, isComing: true } as const;
    expect(await walter.ask("calendar.answer", comes)).toEqual({
      ok: true,
      reply: { coming: 1 },
    });
    await change(nora, { class: first, of: "series", to: rosas });
  }
});

test("one class is for others, whatever its series says, until it goes by it again", async () => {
  const { nora, rosa, walter, classes, first, second } = await openThree();
  const one = { class: second, of: "class" } as const;
  const walters = [await idOf("Walter")];
  expect(await change(nora, { ...one, to: walters })).toEqual({
    ok: true,
    reply: { classes: 1 },
  });
  expect(await seenBy(rosa, classes)).toEqual([1, 3]);
  expect(await seenBy(walter, classes)).toEqual([2]);
  // The series has another list; this class keeps its own.
  await change(nora, { class: first, of: "series", to: "all" });
  expect(await seenBy(rosa, classes)).toEqual([1, 3]);
  expect(await seenBy(walter, classes)).toEqual([1, 2, 3]);
  await change(nora, { ...one, to: "all" });
  expect(await seenBy(rosa, classes)).toEqual([1, 2, 3]);
  await change(nora, { ...one, to: [] });
  expect(await seenBy(walter, classes)).toEqual([1, 3]);
  await change(nora, { ...one, to: null });
  expect(await seenBy(walter, classes)).toEqual([1, 2, 3]);
  expect(await nora.ask("calendar.readLists", { class: second })).toMatchObject(
    { reply: { own: null, series: "all" } },
  );
});

test("the same again takes the list that holds for that one class", async () => {
  const { nora, rosa, walter, second } = await openThree();
  const to = [await idOf("Walter")];
  await change(nora, { class: second, of: "class", to });
  const day = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);
  const made = await nora.ask("calendar.repeat", {
    class: second,
    startsLocal: `${day}T19:00`,
  });
  if (!made.ok) throw new Error(made.code);
  const again = [{ id: made.reply.class }];
  expect(await seenBy(walter, again)).toEqual([1]);
  expect(await seenBy(rosa, again)).toEqual([]);
});

test("of two who change a list at once one is told to look again, and nothing of the other's is lost", async () => {
  const { nora, rosa, walter, classes, first } = await openThree();
  const eli = await house.comeIn("Eli", "educator");
  const before = [await idOf("Rosa")];
  const wish = { class: first, of: "series", before } as const;
  const both = await Promise.all([
    nora.ask("calendar.changeLists", { ...wish, to: "all" }),
    eli.ask("calendar.changeLists", {
      ...wish,
      to: [...before, await idOf("Walter")],
    }),
  ]);
  expect(both.filter(({ ok }) => ok).length).toBe(1);
  expect(both.filter(({ ok }) => !ok)).toEqual([refused("list-changed")]);
  // Either wish lets both in.
  expect(await seenBy(rosa, classes)).toEqual([1, 2, 3]);
  expect(await seenBy(walter, classes)).toEqual([1, 2, 3]);
});

test("nothing changes for who may not, for unknown people and for classes that are over", async () => {
  const { nora, rosa, classes, first } = await openThree();
  const rosas = [await idOf("Rosa")];
  const wish: Wish = { class: first, of: "series", to: "all", before: rosas };
  const eli = await house.comeIn("Eli", "educator");
  const elis = await idOf("Eli");
  await db()
    .updateTable("membership")
    .set({ role: "participant" })
    .where("id", "=", elis)
    .execute();
  await waitUntil(
    () => eli.room?.state.avatars.get(eli.standing.avatar)?.isStaff === false,
    "he is staff no longer",
  );
  for (const each of [rosa, eli]) {
    expect(await each.ask("calendar.changeLists", wish)).toEqual(
      refused("not-allowed"),
    );
    expect(await each.ask("calendar.readLists", { class: first })).toEqual(
      refused("not-allowed"),
    );
  }
  const elsewhere = await house.island.addStudy("ELSEWHERE");
  const olga = new Visitor(house.island.url);
  const educator = await house.island.invite("educator", "Olga", {
    studyId: elsewhere,
  });
  await olga.come(educator.token);
  await house.island.invite("participant", "Sam", { studyId: elsewhere });
  const { id: sam } = await db()
    .selectFrom("membership")
    .select("id")
    .where("study_id", "=", elsewhere)
    .where("role", "=", "participant")
    .executeTakeFirstOrThrow();
  const wrong: [Partial<Wish>, string][] = [
    [{ to: [randomUUID()] }, "person-gone"],
    [{ to: [...rosas, sam] }, "person-gone"],
    [{ to: [await idOf("Nora")] }, "person-gone"],
    [{ class: randomUUID() }, "not-found"],
    [{ to: null }, "not-found"],
    [{ before: "all" }, "list-changed"],
    [{ before: [] }, "list-changed"],
    [{ of: "class", before: rosas }, "list-changed"],
  ];
  for (const [more, code] of wrong)
    expect(
      await nora.ask("calendar.changeLists", { ...wish, ...more }),
    ).toEqual(refused(code));
  // Staff of another study.
  expect(await olga.ask("calendar.readLists", { class: first })).toEqual(
    refused("not-found"),
  );
  expect(await olga.ask("calendar.changeLists", wish)).toEqual(
    refused("not-found"),
  );
  await olga.leave();
  await nora.ask("class.start", { class: first });
  await nora.ask("class.end", {});
  expect(await nora.ask("calendar.changeLists", wish)).toEqual(
    refused("class-over"),
  );
  expect(await seenBy(rosa, classes)).toEqual([1, 2, 3]);
});

test("who is taken off a class under way is led out, told why, and can't come back; their time there stays", async () => {
  const { nora, rosa, walter, first } = await openThree();
  const guide = { to: { place: "classroom" } };
  await nora.ask("class.start", { class: first });
  await enterClassroom(rosa);
  await rosa.ask("seat.take", { seat: "any" });
  expect(nora.room?.state.classes.get("classroom")?.title).toBe("");
  const to = [await idOf("Walter")];
  await change(nora, { class: first, of: "class", to });
  await waitUntil(
    () => rosa.room?.state.avatars.get(rosa.standing.avatar)?.place === "hall",
    "she is next door",
  );
  await waitUntil(
    () => rosa.notices.some(({ name }) => name === "class.keptOut"),
    "she is told",
  );
  expect(
    rosa.notices.find(({ name }) => name === "class.keptOut"),
  ).toMatchObject({ notice: { place: "classroom", because: "taken-off" } });
  expect(await rosa.ask("travel.go", guide)).toEqual(refused("class-closed"));
  expect(await rosa.ask("seat.take", { seat: "classroom/a1" })).toEqual(
    refused("too-far"),
  );
  await rosa.leave();
  await rosa.join();
  expect(rosa.room?.state.avatars.get(rosa.standing.avatar)?.place).not.toBe(
    "classroom",
  );
  await enterClassroom(walter);
  expect(nora.room?.state.avatars.get(nora.standing.avatar)?.place).toBe(
    "classroom",
  );

  // For all: everybody may read what it is, and come.
  await change(nora, { class: first, of: "class", to: "all" });
  await waitUntil(
    () => nora.room?.state.classes.get("classroom")?.title === TITLE,
    "its title is told",
  );
  expect((await rosa.ask("travel.go", guide)).ok).toBe(true);
  // And for nobody: its title is a secret again, and whoever leads stays.
  await change(nora, { class: first, of: "class", to: [] });
  await waitUntil(
    () => nora.room?.state.classes.get("classroom")?.title === "",
    "its title is told no more",
  );
  await waitUntil(
    () =>
      walter.room?.state.avatars.get(walter.standing.avatar)?.place === "hall",
    "he is next door",
  );
  await nora.ask("class.end", {});
  const report = await nora.ask("calendar.report", { class: first });
  if (!report.ok) throw new Error(report.code);
  const names = report.reply.people.map(({ name }) => name);
  expect(names).toEqual(["Nora", "Rosa", "Walter"]);
});
