import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { ClassList } from "../../shared/features/calendar/class-list.ts";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { addStudy, makeAccount } from "../storage/testing/sample-rows.ts";
import { inTransaction } from "../storage/write.ts";
import { changeLists } from "./change-lists.ts";
import { keepAnswer, lockClass } from "./coming.ts";
import { findLists } from "./named-lists.ts";
import { findOccurrence } from "./occurrences.ts";
import { planSeries } from "./series.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const now = new Date("2026-03-01T10:00:00.000Z");

async function addMember({ db }: Database, studyId: string): Promise<string> {
  const account = { ...makeAccount(), type: "person" as const };
  const id = randomUUID();
  await db.insertInto("account").values(account).execute();
  await db
    .insertInto("membership")
    .values({
      id,
      study_id: studyId,
      account_id: account.id,
      role: "participant",
      pseudonym: id,
      joined_at: now,
    })
    .execute();
  return id;
}

/** Three weekly classes for the first of two members. */
async function openSeries(database: Database) {
  const studyId = await addStudy(database);
  const rosa = await addMember(database, studyId);
  const walter = await addMember(database, studyId);
  const planned = await inTransaction(database, (transaction) =>
    planSeries(transaction, {
      studyId,
      timeZone: "UTC",
      kind: "class",
      title: "Class",
      place: "classroom",
      startsLocal: "2026-03-02T19:00",
      minutes: 60,
      rule: "FREQ=WEEKLY;COUNT=3",
      capacity: null,
      topics: null,
      members: [rosa],
      now,
    }),
  );
  if (typeof planned === "string") throw new Error(planned);
  const [first] = planned.classes;
  if (!first) throw new Error("no class");
  const classId = first.id;
  const change = (to: ClassList, before: ClassList) =>
    inTransaction(database, (transaction) =>
      changeLists(transaction, {
        classId,
        studyId,
        of: "series",
        to,
        before,
        now,
      }),
    );
  /** Says that Rosa comes, as far as she may. */
  const answer = () =>
    inTransaction(database, async (transaction) => {
      await lockClass(transaction, classId);
      const reader = {
        studyId,
        membershipId: rosa,
        seesAll: false,
        isGuest: false,
      };
      if (!(await findOccurrence(transaction, reader, classId))) return;
      const who = { classId, membershipId: rosa };
      await keepAnswer(transaction, who, true, now);
    });
  return { rosa, walter, classId, change, answer };
}

describe.each(all.engines)("who may come, on $name", (engine) => {
  it("of many who change a list at once one does, and the others are told to look again", async () => {
    const database = await engine.open();
    try {
      const { rosa, walter, classId, change } = await openSeries(database);
      const wishes: ClassList[] = [
        "all",
        [],
        [walter],
        [rosa, walter],
        [walter, rosa],
      ];
      const outcomes = await Promise.all(
        wishes.map((to) => change(to, [rosa])),
      );
      const done = outcomes.flatMap((outcome, at) =>
        typeof outcome === "string" ? [] : [at],
      );
      expect(done).toHaveLength(1);
      expect(outcomes.filter((each) => each === "list-changed")).toHaveLength(
        wishes.length - 1,
      );
      const held = (await findLists(database.db, classId))?.series;
      const kept = wishes[done[0] ?? -1];
      const sort = (list: ClassList | null | undefined) =>
        Array.isArray(list)
          ? list.toSorted((a, b) => a.localeCompare(b))
          : list;
      expect(sort(held)).toEqual(sort(kept));
    } finally {
      await database.close();
    }
  });

  it("whoever answers at the moment they are taken off holds no place", async () => {
    const database = await engine.open();
    try {
      const { rosa, walter, change, answer } = await openSeries(database);
      for (let round = 0; round < 4; round++) {
        await Promise.all([
          answer(),
          change([walter], [rosa]),
          answer(),
          answer(),
        ]);
        expect(
          await database.db.selectFrom("coming").selectAll().execute(),
        ).toEqual([]);
        await change([rosa], [walter]);
      }
    } finally {
      await database.close();
    }
  });
});
