import { AbortedTransactionError, sql } from "kysely";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "./database.ts";
import { DatabaseGone } from "./database-gone.ts";
import { isUniqueViolation } from "./query-error.ts";
import { expectAllEngines, startEngines } from "./testing/engines.ts";
import { addStudy, makeAccount } from "./testing/sample-rows.ts";
import { inTransaction } from "./write.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

async function countAccounts({ db }: Database): Promise<number> {
  const { count } = await db
    .selectFrom("account")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

describe.each(all.engines)("a transaction on $name", (engine) => {
  let database: Database;
  beforeAll(async () => void (database = await engine.open()));
  afterAll(() => database.close());

  it("leaves nothing behind when its work throws", async () => {
    const before = await countAccounts(database);
    const failing = inTransaction(database, async (transaction) => {
      await transaction.insertInto("account").values(makeAccount()).execute();
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await countAccounts(database)).toBe(before);
  });

  it("shows others all of itself or nothing", async () => {
    const before = await countAccounts(database);
    const seen: Promise<number>[] = [];
    await inTransaction(database, async (transaction) => {
      for (let i = 0; i < 5; i++) {
        await transaction.insertInto("account").values(makeAccount()).execute();
        seen.push(countAccounts(database));
      }
    });
    for (const count of await Promise.all(seen))
      expect([before, before + 5]).toContain(count);
  });

  it("says so when a failed statement inside was ignored, for nothing was kept", async () => {
    const account = makeAccount();
    const hiding = inTransaction(database, async (transaction) => {
      await transaction.insertInto("account").values(account).execute();
      await transaction
        .insertInto("account")
        .values(account)
        .execute()
        .catch(() => "ignored");
    });
    await expect(hiding).rejects.toBeInstanceOf(AbortedTransactionError);
    const kept = database.db
      .selectFrom("account")
      .selectAll()
      .where("id", "=", account.id);
    expect(await kept.executeTakeFirst()).toBeUndefined();
  });

  it("names the rule that a write has broken", async () => {
    const study = await addStudy(database);
    const copy = database.db
      .insertInto("study")
      .columns(["id", "code", "name", "time_zone", "language", "pseudonym_key"])
      .expression((eb) =>
        eb
          .selectFrom("study")
          .select(sql<string>`gen_random_uuid()`.as("id"))
          .select(["code", "name", "time_zone", "language", "pseudonym_key"])
          .where("id", "=", study),
      );
    const error: unknown = await copy
      .execute()
      .catch((caught: unknown) => caught);
    expect(isUniqueViolation(error, "study_code_key")).toBe(true);
    expect(isUniqueViolation(error, "study_pkey")).toBe(false);
    const odd = { ...makeAccount(), type: "ghost" as "bot" };
    await expect(
      database.db.insertInto("account").values(odd).execute(),
    ).rejects.toMatchObject({
      code: "23514",
      constraint: "account_type_check",
    });
  });

  it("loses no step when many add to one number at once", async () => {
    const account = { ...makeAccount("0") };
    await database.db.insertInto("account").values(account).execute();
    const addOne = () =>
      inTransaction(
        database,
        async (transaction) => {
          const { name } = await transaction
            .selectFrom("account")
            .select("name")
            .where("id", "=", account.id)
            .executeTakeFirstOrThrow();
          const next = String(Number(name) + 1);
          const update = transaction.updateTable("account").set({ name: next });
          await update.where("id", "=", account.id).execute();
        },
        { isolationLevel: "serializable" },
      );
    await Promise.all(Array.from({ length: 4 }, addOne));
    const row = database.db
      .selectFrom("account")
      .select("name")
      .where("id", "=", account.id);
    expect(await row.executeTakeFirst()).toEqual({ name: "4" });
  });

  it("can be asked again after a wrong statement", async () => {
    await expect(
      sql`select nonsense`.execute(database.db),
    ).rejects.toMatchObject({ code: "42703" });
    expect(await countAccounts(database)).toBeGreaterThanOrEqual(0);
  });
});

describe.each(all.engines)("an idle transaction on $name", (engine) => {
  it("is ended, so that those who wait for it go on", async () => {
    const database = await engine.open({ idleInTransactionMs: 1_500 });
    const account = makeAccount();
    await database.db.insertInto("account").values(account).execute();
    const rename = (name: string) => ({ name });
    const waitsForItself = inTransaction(database, async (transaction) => {
      const update = transaction
        .updateTable("account")
        .where("id", "=", account.id);
      await update.set(rename("inner")).execute();
      // The mistake: the database is asked instead of the transaction, and waits for this very row.
      await database.db
        .updateTable("account")
        .where("id", "=", account.id)
        .set(rename("outer"))
        .execute();
      await update.set(rename("inner again")).execute();
    });
    await expect(waitsForItself).rejects.toThrow();
    const row = database.db
      .selectFrom("account")
      .select("name")
      .where("id", "=", account.id);
    expect(await row.executeTakeFirst()).toEqual({ name: "outer" });
    await database.close();
  });
});

describe.each(all.engines)("closing $name", (engine) => {
  it("lets what was asked finish, refuses what comes after, and may be repeated", async () => {
    const database = await engine.open();
    const asked = inTransaction(database, async (transaction) => {
      await transaction.insertInto("account").values(makeAccount()).execute();
      await pause(20);
      return countWithin(transaction);
    });
    await pause(5);
    await Promise.all([database.close(), database.close()]);
    await expect(asked).resolves.toBe(1);
    await expect(inTransaction(database, countWithin)).rejects.toBeInstanceOf(
      DatabaseGone,
    );
    await database.close();
  });
});

async function countWithin(transaction: Database["db"]): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from account`.execute(transaction);
  return rows[0]?.n ?? -1;
}
