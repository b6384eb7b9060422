import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";
import { membershipOf } from "../testing/open-group.ts";
import {
  changeList,
  listAll,
  openThree,
  seenBy,
  type Wish,
} from "../testing/open-listed-group.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const DAY_MS = 86_400_000;
const refused = (code: string) => ({ ok: false, code });
const idOf = (name: string) => membershipOf(house, name);
const db = () => house.island.services.database.db;

test("a series is for others from now on: calendars change, and an answer and its seat are free again", async () => {
  const { nora, rosa, walter, classes, first, series } = await openThree(house);
  await rosa.ask("calendar.answer", { class: first, isComing: true });
  const to = [await idOf("Walter")];
  expect(await changeList(nora, { class: first, of: "series", to })).toEqual({
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
  await changeList(nora, { class: first, of: "series", to: "all" });
  expect(await seenBy(rosa, classes)).toEqual([1, 2, 3]);
});

test("the feed of whoever is taken off has those classes no more, and of one class alone the others still", async () => {
  const { nora, rosa, classes, first, second } = await openThree(house);
  const made = await rosa.ask("calendar.makeFeed", {});
  if (!made.ok) throw new Error(made.code);
  const { path } = made.reply;
  const readFeed = async (): Promise<number[]> => {
    const text = await (await fetch(house.island.url + path)).text();
    return classes.flatMap(({ id }, at) => (text.includes(id) ? [at + 1] : []));
  };
  expect(await readFeed()).toEqual([1, 2, 3]);
  await changeList(nora, { class: second, of: "class", to: [] });
  expect(await readFeed()).toEqual([1, 3]);
  await changeList(nora, { class: first, of: "series", to: [] });
  expect(await readFeed()).toEqual([]);
});

test("whoever answers while they are taken off holds no place afterwards", async () => {
  const { nora, rosa, walter, first } = await openThree(house);
  const [rosas, walters] = [[await idOf("Rosa")], [await idOf("Walter")]];
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      rosa.ask("calendar.answer", { class: first, isComing: true }),
      changeList(nora, { class: first, of: "series", to: walters }),
    ]);
    const comes = { class: first, isComing: true } as const;
    expect(await walter.ask("calendar.answer", comes)).toEqual({
      ok: true,
      reply: { coming: 1 },
    });
    await changeList(nora, { class: first, of: "series", to: rosas });
  }
});

test("one class is for others, whatever its series says, until it goes by it again", async () => {
  const { nora, rosa, walter, classes, first, second } = await openThree(house);
  const one = { class: second, of: "class" } as const;
  const walters = [await idOf("Walter")];
  expect(await changeList(nora, { ...one, to: walters })).toEqual({
    ok: true,
    reply: { classes: 1 },
  });
  expect(await seenBy(rosa, classes)).toEqual([1, 3]);
  expect(await seenBy(walter, classes)).toEqual([2]);
  // The series has another list; this class keeps its own.
  await changeList(nora, { class: first, of: "series", to: "all" });
  expect(await seenBy(rosa, classes)).toEqual([1, 3]);
  expect(await seenBy(walter, classes)).toEqual([1, 2, 3]);
  await changeList(nora, { ...one, to: "all" });
  expect(await seenBy(rosa, classes)).toEqual([1, 2, 3]);
  await changeList(nora, { ...one, to: [] });
  expect(await seenBy(walter, classes)).toEqual([1, 3]);
  await changeList(nora, { ...one, to: null });
  expect(await seenBy(walter, classes)).toEqual([1, 2, 3]);
  expect(await nora.ask("calendar.readLists", { class: second })).toMatchObject(
    { reply: { own: null, series: "all" } },
  );
});

test("the same again takes the list that holds for that one class", async () => {
  const { nora, rosa, walter, second } = await openThree(house);
  const to = [await idOf("Walter")];
  await changeList(nora, { class: second, of: "class", to });
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
  const { nora, rosa, walter, classes, first } = await openThree(house);
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
  const { nora, rosa, classes, first } = await openThree(house);
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
