import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";

const TASK = { station: "restaurant/menu", words: "Plan a lunch." };

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

async function readPractice(visitor: Visitor) {
  const outcome = await visitor.ask("practice.read", {});
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.practice;
}

const given = (visitor: Visitor) =>
  visitor.notices.filter(({ name }) => name === "practice.given");

test("a class is given its practice once it was prepared; it stands for a week, done or not", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const walter = await house.comeIn("Walter");
  expect(await nora.ask("practice.give", {})).toEqual({
    ok: false,
    code: "no-class",
  });
  const id = await house.start(nora);
  expect(await nora.ask("practice.give", {})).toEqual({
    ok: false,
    code: "no-task",
  });
  await nora.ask("preparation.save", { class: id, task: TASK });
  expect(await readPractice(rosa)).toBe(null);
  expect(await rosa.ask("practice.finish", { class: id })).toEqual({
    ok: false,
    code: "not-found",
  });
  expect(await nora.ask("practice.give", {})).toEqual({ ok: true, reply: {} });
  await waitUntil(() => given(rosa).length === 1, "Rosa is told");
  expect(given(rosa)).toEqual([{ name: "practice.given", notice: TASK }]);
  // He was not in the room, and finds it all the same.
  expect(given(walter)).toEqual([]);
  const standing = { ...TASK, class: id, title: "Today", isDone: false };
  expect(await readPractice(walter)).toEqual(standing);

  for (let round = 0; round < 2; round++)
    expect(await rosa.ask("practice.finish", { class: id })).toEqual({
      ok: true,
      reply: {},
    });
  await nora.ask("class.end", {});
  expect(await readPractice(rosa)).toEqual({ ...standing, isDone: true });
  expect(await readPractice(walter)).toEqual(standing);
  expect(await nora.ask("preparation.read", { class: id })).toMatchObject({
    ok: true,
    reply: { taskDone: 1 },
  });
  expect(await house.rows("task.given")).toEqual([
    { class: id, payload: { task: TASK.station } },
  ]);
  expect(await house.rows("task.completed")).toEqual([
    { class: id, payload: { task: TASK.station } },
  ]);

  await house.island.services.database.db
    .updateTable("preparation")
    .set({ task_given_at: new Date(Date.now() - 8 * 86_400_000) })
    .where("class_id", "=", id)
    .execute();
  expect(await readPractice(walter)).toBe(null);
});

test("what a small group is given is nobody else's", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const { db } = house.island.services.database;
  const member = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("membership.id")
    .where("account.name", "=", "Rosa")
    .where("membership.study_id", "=", house.studyId)
    .executeTakeFirstOrThrow();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const planned = await nora.ask("calendar.plan", {
    kind: "support-group",
    title: "Talking it over",
    startsLocal: `${tomorrow.slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: [member.id],
  });
  if (!planned.ok) throw new Error(planned.code);
  const { id } = await db
    .selectFrom("class")
    .select("id")
    .where("series_id", "=", planned.reply.series)
    .executeTakeFirstOrThrow();
  await nora.ask("preparation.save", { class: id, task: TASK });
  expect((await nora.ask("class.start", { class: id })).ok).toBe(true);
  await nora.ask("practice.give", {});
  expect(await readPractice(rosa)).toMatchObject({ class: id });
  expect(await readPractice(walter)).toBe(null);
  expect(await walter.ask("practice.finish", { class: id })).toEqual({
    ok: false,
    code: "not-found",
  });
});
