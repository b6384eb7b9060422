import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClassList } from "../../../shared/features/calendar/class-list.ts";
import { findOccurrence } from "../../classes/occurrences.ts";
import { listClassReaders } from "../../classes/reminders.ts";
import { findDoor } from "../../classes/who-may-come.ts";
import type { Caller } from "../../engagement/caller.ts";
import { setContact } from "../../people/contacts.ts";
import { inTransaction } from "../../storage/write.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { mayEnter } from "../door.ts";
import { readerOf } from "../reader-of.ts";

const HOUR_MS = 3_600_000;
const PLACE = "classroom";

let island: TestIsland;
const people = new Map<string, Caller>();
beforeAll(async () => {
  island = await startTestIsland();
  for (const [name, role, accountType] of [
    ["Rosa", "participant", "person"],
    ["Walter", "participant", "person"],
    ["Pia", "facilitator", "person"],
    ["Gus", "participant", "guest"],
    ["Zoe", "participant", "guest"],
    ["Nora", "educator", "person"],
  ] as const)
    people.set(name, await addPerson(name, role, accountType));
});
afterAll(() => island.stop());

const db = () => island.services.database.db;

/** Somebody whom mail can reach. */
async function addPerson(
  name: string,
  role: Caller["role"],
  accountType: "person" | "guest",
): Promise<Caller> {
  const now = new Date();
  const { studyId } = island;
  const { accountId, membershipId } = await island.invite(role, name);
  await db()
    .updateTable("account")
    .set({ type: accountType })
    .where("id", "=", accountId)
    .execute();
  await setContact(db(), accountId, `${name}@example.net`, now);
  await db()
    .insertInto("consent")
    .values({
      id: randomUUID(),
      membership_id: membershipId,
      scope: "mail",
      given_at: now,
      version: "1",
    })
    .execute();
  return {
    accountId,
    membershipId,
    studyId,
    role,
    name,
    pseudonym: "",
    accountType,
    consentsToActivity: true,
  };
}

const idsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => people.get(name)?.membershipId ?? []);

/** A class with these lists, to which everybody has said that they come and Zoe was invited alone. */
async function addClass(
  own: ClassList | null,
  ofSeries: ClassList | null,
): Promise<string> {
  const { studyId } = island;
  const [id, series] = [randomUUID(), randomUUID()];
  if (ofSeries !== null)
    await db()
      .insertInto("series")
      .values({
        id: series,
        study_id: studyId,
        kind: "class",
        title: "Class",
        place: PLACE,
        starts_local: "2099-01-05T19:00",
        time_zone: "UTC",
        rule: "",
        minutes: 60,
        capacity: null,
        is_for_all: ofSeries === "all",
      })
      .execute();
  await db()
    .insertInto("class")
    .values({
      id,
      study_id: studyId,
      series_id: ofSeries === null ? null : series,
      place: PLACE,
      title: "Class",
      starts_at: new Date(Date.now() + HOUR_MS),
      minutes: 60,
      is_for_all: own === null ? null : own === "all",
    })
    .execute();
  for (const name of ofSeries === "all" ? [] : (ofSeries ?? []))
    for (const membership_id of idsOf([name]))
      await db()
        .insertInto("series_member")
        .values({ series_id: series, membership_id })
        .execute();
  for (const name of own === "all" ? [] : (own ?? []))
    for (const membership_id of idsOf([name]))
      await db()
        .insertInto("class_named")
        .values({ class_id: id, membership_id })
        .execute();
  for (const membership_id of idsOf(["Zoe"]))
    await db()
      .insertInto("class_guest")
      .values({ class_id: id, membership_id })
      .execute();
  for (const membership_id of idsOf([...people.keys()]))
    await db()
      .insertInto("coming")
      .values({
        class_id: id,
        membership_id,
        is_coming: true,
        answered_at: new Date(),
      })
      .execute();
  return id;
}

const ALL = ["Nora", "Pia", "Rosa", "Walter"];

test.each<[ClassList | null, ClassList | null, string[]]>([
  // Its own list, that of its series, and who may come besides Zoe.
  [null, null, ALL],
  [null, "all", ALL],
  [null, [], ["Nora"]],
  [null, ["Rosa", "Gus"], ["Gus", "Nora", "Rosa"]],
  ["all", null, ALL],
  ["all", "all", ALL],
  ["all", ["Rosa", "Gus"], ALL],
  [[], null, ["Nora"]],
  [[], "all", ["Nora"]],
  [[], ["Rosa", "Gus"], ["Nora"]],
  [["Walter", "Gus"], null, ["Gus", "Nora", "Walter"]],
  [["Walter", "Gus"], "all", ["Gus", "Nora", "Walter"]],
  [["Pia"], ["Rosa", "Gus"], ["Nora", "Pia"]],
])(
  "a class with the list %j of a series with %j: calendar, door and mail all say %j",
  async (own, ofSeries, expected) => {
    const id = await addClass(own, ofSeries);
    const all = [...people.values()].toSorted((a, b) =>
      a.name.localeCompare(b.name),
    );
    const found = await Promise.all(
      all.map((caller) => findOccurrence(db(), readerOf({ caller }), id)),
    );
    const withZoe = [...expected, "Zoe"];
    const names = all.map(({ name }) => name);
    expect(names.filter((_, at) => found[at] !== null)).toEqual(withZoe);

    const doors = new Map([[PLACE, await findDoor(db(), id)]]);
    const letIn = all.filter((caller) => mayEnter({ doors }, caller, PLACE));
    expect(letIn.map(({ name }) => name)).toEqual(withZoe);

    // Guests of one class are told by a list of their own.
    const readers = await inTransaction(
      island.services.database,
      (transaction) => listClassReaders(transaction, id, "day", new Date()),
    );
    const mailed = new Set(readers.map(({ name }) => name));
    expect(names.filter((name) => mailed.has(name))).toEqual(expected);
  },
);
