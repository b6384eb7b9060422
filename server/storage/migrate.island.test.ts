import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/registry.ts";
import { expectAllEngines, startEngines } from "./testing/engines.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const nextStep = {
  name: "999-next",
  up: async (db: Parameters<(typeof MIGRATIONS)[number]["up"]>[0]) => {
    await sql`create table later (id int)`.execute(db);
  },
};
const brokenStep = {
  name: "999-broken",
  up: async (db: Parameters<(typeof MIGRATIONS)[number]["up"]>[0]) => {
    await sql`create table half (id int)`.execute(db);
    await sql`create nonsense`.execute(db);
  },
};

it("are numbered in the order of their names", () => {
  const names = MIGRATIONS.map((step) => step.name);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^\d{3}-[a-z-]+$/);
});

describe.each(all.engines)("migrations on $name", (engine) => {
  it("are applied once, and data of a newer version is refused unchanged", async () => {
    const database = await engine.open();
    expect(await migrate(database.db)).toEqual([]);
    expect(await migrate(database.db, [...MIGRATIONS, nextStep])).toEqual([
      "999-next",
    ]);
    await expect(migrate(database.db)).rejects.toMatchObject({
      name: "DatabaseRefused",
      code: "data-newer",
      sentence: expect.stringContaining("999-next") as unknown,
    });
    expect((await sql`select * from later`.execute(database.db)).rows).toEqual(
      [],
    );
    await database.close();
  });

  it("leave nothing of a step that fails", async () => {
    const database = await engine.open();
    await expect(
      migrate(database.db, [...MIGRATIONS, brokenStep]),
    ).rejects.toThrow("nonsense");
    const found = await sql<{
      half: unknown;
    }>`select to_regclass('half') as half`.execute(database.db);
    expect(found.rows).toEqual([{ half: null }]);
    expect(await migrate(database.db)).toEqual([]);
    await database.close();
  });
});
