import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { openDatabase } from "../open-database.ts";
import { DatabaseGone } from "../database-gone.ts";
import { lockDataDir } from "../lock-data-dir.ts";
import type { Tables } from "../tables.ts";
import { makeTestDataDir } from "../testing/open-test-database.ts";
import { makeAccount } from "../testing/sample-rows.ts";
import { inTransaction } from "../write.ts";
import { createPgliteDialect } from "./create-pglite-dialect.ts";
import { startPgliteWorker, type PgliteWorker } from "./start-pglite-worker.ts";

const IDLE_MS = 10_000;
let folder: string;
beforeEach(async () => void (folder = await makeTestDataDir()));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database over a worker that the test can kill. */
async function openMortal(
  program?: URL,
): Promise<Database & { worker: PgliteWorker }> {
  const worker = await startPgliteWorker(join(folder, "database"), program);
  const db = new Kysely<Tables>({
    dialect: createPgliteDialect(worker, IDLE_MS),
  });
  return {
    db,
    engine: "pglite",
    close: () => db.destroy(),
    whenGone: worker.whenGone,
    countSyncs: () => worker.countSyncs(),
    readCpuS: () => worker.readCpuS(),
    worker,
  };
}

it("is told to all who wait and all who come later, and closing still works", async () => {
  const database = await openMortal();
  const slow = sql`select count(*) from generate_series(1, 50000000)`.execute(
    database.db,
  );
  const waiting = sql`select 1`.execute(database.db);
  const failures = Promise.allSettled([slow, waiting]);
  const transaction = inTransaction(database, (t) =>
    sql`select 1`.execute(t),
  ).catch((e: unknown) => e);
  await database.worker.kill();
  for (const failure of await failures) {
    expect(failure).toMatchObject({
      status: "rejected",
      reason: expect.any(DatabaseGone) as unknown,
    });
  }
  expect(await transaction).toBeInstanceOf(DatabaseGone);
  expect(await database.whenGone).toBeInstanceOf(DatabaseGone);
  await expect(inTransaction(database, async () => {})).rejects.toBeInstanceOf(
    DatabaseGone,
  );
  await database.close();
});

it("is told in the middle of a transaction", async () => {
  const database = await openMortal();
  const cut = inTransaction(database, async (transaction) => {
    await sql`select 1`.execute(transaction);
    await database.worker.kill();
    await sql`select 2`.execute(transaction);
  });
  await expect(cut).rejects.toBeInstanceOf(DatabaseGone);
  await database.close();
});

it("comes rather than an acknowledgement when the disk fails, and what was acknowledged is kept", async () => {
  const program = new URL("../testing/failing-sync-worker.ts", import.meta.url);
  const database = await openMortal(program);
  const add = (name: string) =>
    inTransaction(database, (transaction) =>
      transaction.insertInto("account").values(makeAccount(name)).execute(),
    );
  await add("before");
  writeFileSync(join(folder, "disk-is-broken"), "");
  await expect(add("after")).rejects.toBeInstanceOf(DatabaseGone);
  const { cause } = await database.whenGone;
  expect(String(cause)).toContain("EIO: i/o error, fsync");
  await database.close();
  const reopened = await openMortal();
  const rows = await reopened.db.selectFrom("account").select("name").execute();
  expect(rows).toContainEqual({ name: "before" });
  await reopened.close();
});

it("at the start is an error with its cause, and leaves the data folder free", async () => {
  rmSync(join(folder, "database", "global"), { recursive: true });
  const opening = openDatabase({
    dataDir: folder,
    logger: pino({ level: "silent" }),
  });
  const error: unknown = await opening.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DatabaseGone);
  expect((error as DatabaseGone).cause).toBeInstanceOf(Error);
  const outcome = lockDataDir(folder);
  expect(outcome.ok).toBe(true);
  if (outcome.ok) outcome.lock.release();
});
