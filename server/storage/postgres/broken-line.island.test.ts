import { sql, type Transaction } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { DatabaseGone } from "../database-gone.ts";
import type { Tables } from "../tables.ts";
import { expectAllEngines, startEngines } from "../testing/engines.ts";
import { makeAccount } from "../testing/sample-rows.ts";
import { inTransaction } from "../write.ts";

const all = await startEngines();
afterAll(() => all.stop());
const servers = all.engines.filter((engine) => engine.name === "PostgreSQL");

it("is tried on a real PostgreSQL", (context) =>
  expectAllEngines(all, context));

describe.each(servers)("a transaction on $name", (engine) => {
  it("is a plain error when the server cuts the line, and the next one works", async () => {
    const database = await engine.open();
    const cut = inTransaction(database, async (transaction) => {
      const { rows } = await sql<{ pid: number }>`
        select pg_backend_pid() as pid`.execute(transaction);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(
        database.db,
      );
      await sql`select 1`.execute(transaction);
    });
    await expect(cut).rejects.toBeInstanceOf(DatabaseGone);
    const { rows } = await inTransaction(database, (t) =>
      sql`select 1 as one`.execute(t),
    );
    expect(rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  it("is done again when two got in each other's way", async () => {
    const database = await engine.open();
    const account = makeAccount("0");
    await database.db.insertInto("account").values(account).execute();
    const bothHaveRead = createBarrier(2);
    let runs = 0;
    const addOne = async (transaction: Transaction<Tables>): Promise<void> => {
      runs++;
      const one = transaction
        .selectFrom("account")
        .select("name")
        .where("id", "=", account.id);
      const { name } = await one.executeTakeFirstOrThrow();
      await bothHaveRead();
      const update = transaction
        .updateTable("account")
        .set({ name: String(Number(name) + 1) });
      await update.where("id", "=", account.id).execute();
    };
    const serializable = { isolationLevel: "serializable" } as const;
    await Promise.all(
      [1, 2].map(() => inTransaction(database, addOne, serializable)),
    );
    expect(runs).toBe(3);
    const row = database.db
      .selectFrom("account")
      .select("name")
      .where("id", "=", account.id);
    expect(await row.executeTakeFirst()).toEqual({ name: "2" });
    await database.close();
  });
});

/** Holds everybody up until `count` have arrived; later ones pass. */
function createBarrier(count: number): () => Promise<void> {
  const open = Promise.withResolvers<void>();
  let arrived = 0;
  return () => {
    if (++arrived >= count) open.resolve();
    return open.promise;
  };
}
