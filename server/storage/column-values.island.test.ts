import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "./database.ts";
import { expectAllEngines, startEngines } from "./testing/engines.ts";
import { addStudy, makeAccount, makeEvent } from "./testing/sample-rows.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

describe.each(all.engines)("a column of $name", (engine) => {
  let database: Database;
  beforeAll(async () => void (database = await engine.open()));
  afterAll(() => database.close());

  it.each([
    ["a count", "select count(*) as v from account", 0],
    [
      "a big whole number",
      "select 9007199254740991::int8 as v",
      Number.MAX_SAFE_INTEGER,
    ],
    [
      "a huge whole number",
      "select 9007199254740993::int8 as v",
      9_007_199_254_740_993n,
    ],
    [
      "a list of whole numbers",
      "select array[1, null, 3]::int8[] as v",
      [1, null, 3],
    ],
    ["a list of texts", `select array['a', 'b "c"'] as v`, ["a", 'b "c"']],
    ["an exact number", "select 1.50::numeric as v", "1.50"],
    ["a floating number", "select 0.1::float8 as v", 0.1],
    ["yes or no", "select 1 = 1 as v", true],
    ["a day", "select date '2026-03-08' as v", "2026-03-08"],
    [
      "a zoneless time",
      "select timestamp '2026-03-08 02:30' as v",
      "2026-03-08 02:30:00",
    ],
    ["a length of time", "select interval '90 minutes' as v", "01:30:00"],
    [
      "a moment",
      "select timestamptz '2026-03-08 02:30+01' as v",
      new Date("2026-03-08T01:30:00Z"),
    ],
    [
      "an object",
      `select '{"a":[1,{"b":null}]}'::jsonb as v`,
      { a: [1, { b: null }] },
    ],
    ["nothing", "select null::text as v", null],
    [
      "the session's time zone",
      "select current_setting('timezone') as v",
      "UTC",
    ],
  ])("reads %s", async (_, statement, expected) => {
    const { rows } = await sql
      .raw<{ v: unknown }>(statement)
      .execute(database.db);
    expect(rows).toEqual([{ v: expected }]);
  });

  it("keeps moments to the millisecond, given as a Date or as text", async () => {
    const moment = new Date("2026-11-01T05:59:59.987Z");
    const study = await addStudy(database);
    await database.db
      .insertInto("event")
      .values([
        makeEvent(study, { occurred_at: moment }),
        makeEvent(study, { occurred_at: "2026-11-01T01:59:59.987-04:00" }),
      ])
      .execute();
    const rows = await database.db
      .selectFrom("event")
      .select(["occurred_at", "seq"])
      .where("study_id", "=", study)
      .orderBy("seq")
      .execute();
    expect(rows.map((row) => row.occurred_at)).toEqual([moment, moment]);
    expect(rows.every((row) => Number.isInteger(row.seq))).toBe(true);
  });

  it.each([
    [{ parts: ["hat", 3, null, { deep: true }], "q'\"": "ü 🌴" }],
    [["a", "list"]],
    ["a text"],
    [null],
  ])("gives JSON back as it was: %j", async (body) => {
    const study = await addStudy(database);
    const key = {
      study_id: study,
      place: "p",
      station: "s",
      language: "en",
      version: 1,
    };
    await database.db
      .insertInto("content")
      .values({ ...key, body: JSON.stringify(body), hash: "h" })
      .execute();
    const row = await database.db
      .selectFrom("content")
      .select("body")
      .where("study_id", "=", study)
      .executeTakeFirstOrThrow();
    expect(row.body).toEqual(body);
  });

  it("keeps bytes and finds by them", async () => {
    const study = await addStudy(database);
    const row = await database.db
      .selectFrom("study")
      .select("pseudonym_key")
      .where("id", "=", study)
      .where("pseudonym_key", "=", new Uint8Array([0, 1, 254, 255]))
      .executeTakeFirstOrThrow();
    expect(row.pseudonym_key).toBeInstanceOf(Uint8Array);
    expect([...row.pseudonym_key]).toEqual([0, 1, 254, 255]);
  });

  it("finds by a list of ids", async () => {
    const accounts = [makeAccount(), makeAccount(), makeAccount()];
    await database.db.insertInto("account").values(accounts).execute();
    const ids = accounts.slice(0, 2).map((account) => account.id);
    const { rows } = await sql<{ id: string }>`
      select id from account where id = any(${[...ids, randomUUID()]}::uuid[])`.execute(
      database.db,
    );
    expect(rows.map((row) => row.id).toSorted()).toEqual(ids.toSorted());
  });

  it("counts the rows a write has touched", async () => {
    const account = makeAccount();
    const insert = database.db.insertInto("account").values(account);
    const once = insert.onConflict((conflict) =>
      conflict.column("id").doNothing(),
    );
    expect(
      (await once.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows,
    ).toBe(1n);
    expect(
      (await once.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows,
    ).toBe(0n);
    const update = database.db.updateTable("account").set({ name: "Kim" });
    const updated = await update
      .where("id", "=", account.id)
      .executeTakeFirstOrThrow();
    expect(updated.numUpdatedRows).toBe(1n);
  });
});
