import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const MIXED = { count: 2, minutes: null, isMixed: true } as const;

const ownOf = (visitor: Visitor) =>
  visitor.room?.state.avatars.get(visitor.standing.avatar);
const tableOf = (visitor: Visitor) => ownOf(visitor)?.table ?? 0;
const tablesOf = (visitor: Visitor) => visitor.shown.breakouts.get("classroom");

/** Whether somebody was told a text. */
const heard = (visitor: Visitor, text: string): boolean =>
  visitor.notices.some(
    ({ name, notice }) =>
      name === "chat.message" && (notice as { text: string }).text === text,
  );

/** What somebody finds when they read nearby talk again. */
async function readBack(visitor: Visitor): Promise<string[]> {
  const history = await visitor.ask("chat.history", {
    channel: "nearby",
    afterSeq: 0,
  });
  return history.ok ? history.reply.messages.map(({ text }) => text) : [];
}

async function openClass(names: readonly string[]) {
  const nora = await house.bring("Nora", "educator");
  const people = await Promise.all(names.map((name) => house.bring(name)));
  const id = await house.start(nora);
  return { nora, people, id };
}

test("people are dealt out evenly, sit down, and hear their own table only", async () => {
  const { nora, people, id } = await openClass(["A", "B", "C", "D"]);
  expect((await nora.ask("breakout.open", MIXED)).ok).toBe(true);
  await waitUntil(() => people.every((each) => tableOf(each) > 0), "placed");
  const one = people.filter((each) => tableOf(each) === 1);
  const two = people.filter((each) => tableOf(each) === 2);
  expect([one.length, two.length]).toEqual([2, 2]);
  const rowsOf = (group: Visitor[]) =>
    group.map((each) => ownOf(each)?.seat.replace(/^classroom\/(.).*/, "$1"));
  expect(rowsOf(one).every((row) => row === "a" || row === "b")).toBe(true);
  expect(rowsOf(two).every((row) => row === "c" || row === "d")).toBe(true);

  const [speaker, neighbour] = one as [Visitor, Visitor];
  const said = await speaker.ask("chat.send", {
    channel: "nearby",
    text: "only us",
  });
  expect(said).toMatchObject({ ok: true, reply: { hearers: 1 } });
  await waitUntil(() => heard(neighbour, "only us"), "the neighbour hears");
  await nora.ask("chat.send", { channel: "class", text: "two minutes" });
  for (const each of people)
    await waitUntil(() => heard(each, "two minutes"), "everybody is told");
  for (const other of [...two, nora]) {
    expect(heard(other, "only us")).toBe(false);
    expect(await readBack(other)).not.toContain("only us");
  }
  expect(await readBack(neighbour)).toContain("only us");

  await nora.ask("breakout.bringBack", { isAtOnce: true });
  await waitUntil(() => people.every((each) => tableOf(each) === 0), "back");
  expect(await house.rows("breakout.opened")).toEqual([
    {
      class: id,
      payload: { count: 2, minutes: null, isMixed: true, people: 4 },
    },
  ]);
  expect(await house.rows("breakout.ended")).toEqual([
    { class: id, payload: { by: "presenter" } },
  ]);
});

test("a table calls for help, and whoever visits it hears it from then on", async () => {
  const { nora, people, id } = await openClass(["A", "B"]);
  const eli = await house.bring("Eli", "educator");
  const [anna, ben] = people as [Visitor, Visitor];
  expect(await anna.ask("breakout.callHelp", {})).toEqual({
    ok: false,
    code: "no-tables",
  });
  await nora.ask("breakout.open", MIXED);
  await waitUntil(() => tableOf(anna) > 0, "placed");
  const table = tableOf(anna);
  await anna.ask("breakout.callHelp", {});
  for (const staff of [nora, eli])
    await waitUntil(
      () => staff.notices.some(({ name }) => name === "breakout.called"),
      "the call",
    );
  expect(ben.notices.some(({ name }) => name === "breakout.called")).toBe(
    false,
  );
  await waitUntil(() => tablesOf(nora)?.calls === `[${table}]`, "it stands");
  expect((await eli.ask("breakout.visit", { table })).ok).toBe(true);
  await waitUntil(() => tablesOf(nora)?.calls === "[]", "answered");
  await anna.ask("chat.send", { channel: "nearby", text: "we are stuck" });
  await waitUntil(() => heard(eli, "we are stuck"), "the visitor hears");
  expect(heard(nora, "we are stuck")).toBe(false);
  await eli.ask("breakout.visit", { table: 0 });
  await waitUntil(() => tableOf(eli) === 0, "left");
  expect(await house.rows("breakout.called")).toEqual([
    { class: id, payload: { table } },
  ]);
});

test("late-comers go to the smallest table, the dropped and a restart find theirs", async () => {
  const { nora, people } = await openClass(["A", "B", "C"]);
  await nora.ask("breakout.open", MIXED);
  await waitUntil(() => people.every((each) => tableOf(each) > 0), "placed");
  const small = [1, 2].find(
    (table) => people.filter((each) => tableOf(each) === table).length === 1,
  );
  const late = await house.bring("Late");
  await waitUntil(() => tableOf(late) > 0, "placed late");
  expect(tableOf(late)).toBe(small);
  const other = small === 1 ? 2 : 1;
  await nora.ask("breakout.place", {
    avatar: late.standing.avatar,
    table: other,
  });
  await waitUntil(() => tableOf(late) === other, "moved");

  await house.comeUpAgain();
  await late.join();
  await enterClassroom(late);
  await waitUntil(() => tableOf(late) === other, "at the same table again");
  expect(tablesOf(late)).toMatchObject({ count: 2 });
});

test("all are warned and come back by themselves at the set time", async () => {
  const { nora, people, id } = await openClass(["A", "B"]);
  await nora.ask("breakout.open", { count: 2, minutes: 5, isMixed: true });
  const [anna] = people as [Visitor];
  await waitUntil(() => tableOf(anna) > 0, "placed");
  expect(tablesOf(anna)?.isEnding).toBe(false);
  await nora.ask("breakout.bringBack", { isAtOnce: false });
  await waitUntil(() => tablesOf(anna)?.isEnding === true, "the warning");
  const world = house.island.services.worlds.get(house.studyId);
  const shown = world?.state.breakouts.get("classroom");
  if (!shown) throw new Error("no tables");
  shown.endsAt -= 30_000;
  await waitUntil(() => tableOf(anna) === 0, "back");
  expect(tablesOf(anna)).toBeUndefined();
  expect(await house.rows("breakout.ended")).toEqual([
    { class: id, payload: { by: "time" } },
  ]);
});

test("only who leads makes tables and brings back; nobody but staff visits", async () => {
  const { nora, people } = await openClass(["A"]);
  const eli = await house.bring("Eli", "educator");
  const [anna] = people as [Visitor];
  await nora.ask("breakout.open", MIXED);
  for (const [who, code] of [
    [eli, "not-presenter"],
    [anna, "not-allowed"],
  ] as const) {
    const refused = { ok: false, code };
    expect(await who.ask("breakout.open", MIXED)).toEqual(refused);
    expect(await who.ask("breakout.bringBack", { isAtOnce: true })).toEqual(
      refused,
    );
    expect(
      await who.ask("breakout.place", {
        avatar: anna.standing.avatar,
        table: 1,
      }),
    ).toEqual(refused);
  }
  expect(await anna.ask("breakout.visit", { table: 1 })).toEqual({
    ok: false,
    code: "not-allowed",
  });
  expect(await eli.ask("breakout.visit", { table: 8 })).toEqual({
    ok: false,
    code: "not-found",
  });
});
