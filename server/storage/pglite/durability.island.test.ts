import { sql } from "kysely";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../open-database.ts";
import {
  makeTestDataDir,
  openTestDatabase,
  type TestDatabase,
} from "../testing/open-test-database.ts";
import { makeAccount } from "../testing/sample-rows.ts";
import { readLine, startScript } from "../testing/start-script.ts";
import { inTransaction } from "../write.ts";

const WRITER = new URL("../testing/write-until-killed.ts", import.meta.url);
const PINNED_VERSION = "0.5.16";
const logger = pino({ level: "silent" });

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function countSyncsDuring(work: () => Promise<void>): Promise<number> {
  const before = await database.countSyncs();
  await work();
  return Number(await database.countSyncs()) - Number(before);
}

it("syncs each commit to disk before it is acknowledged", async () => {
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    const { rows } = await sql<{ v: string }>`
      select current_setting(${setting}) as v`.execute(database.db);
    expect([setting, rows[0]?.v]).toEqual([setting, "on"]);
  }
  for (let commits = 1; commits <= 20; commits++) {
    const syncs = await countSyncsDuring(async () => {
      await inTransaction(database, async (transaction) => {
        await transaction.insertInto("account").values(makeAccount()).execute();
        await transaction.insertInto("account").values(makeAccount()).execute();
      });
    });
    expect(syncs).toBeGreaterThanOrEqual(1);
  }
});

it("does not sync for reading, so that the count counts commits", async () => {
  const read = async () =>
    void (await database.db.selectFrom("account").selectAll().execute());
  await read(); // the first reading after opening may still tidy up
  expect(await countSyncsDuring(read)).toBe(0);
});

it("runs on exactly the version of PGlite whose inside is known", () => {
  const readVersion = (url: string | URL) =>
    JSON.parse(readFileSync(new URL(url), "utf8")) as Record<string, unknown>;
  const entry = import.meta.resolve("@electric-sql/pglite");
  expect(readVersion(new URL("../package.json", entry))["version"]).toBe(
    PINNED_VERSION,
  );
  const own = readVersion(new URL("../../../package.json", import.meta.url));
  expect(own["dependencies"]).toMatchObject({
    "@electric-sql/pglite": PINNED_VERSION,
  });
});

it("loses no acknowledged row and keeps no half transaction when killed in the middle", async () => {
  const dataDir = await makeTestDataDir();
  const acknowledged: string[] = [];
  for (const pairs of [1, 40, 90]) {
    const writer = startScript(WRITER, dataDir);
    for (let i = 0; i < pairs; i++)
      acknowledged.push(await readLine<string>(writer));
    await writer.kill();
  }
  const recovered = await openDatabase({ dataDir, logger });
  const rows = await recovered.db
    .selectFrom("account")
    .select(["id", "name"])
    .execute();
  const stored = Map.groupBy(rows, (row) => row.name);
  expect(acknowledged.filter((name) => !stored.has(name))).toEqual([]);
  expect([...stored.values()].filter((pair) => pair.length !== 2)).toEqual([]);
  const syncsAfterKill = Number(await recovered.countSyncs());
  await recovered.close();
  const atRest = await openDatabase({ dataDir, logger });
  // Recovery must sync what it repairs, or a second crash would find neither the old state nor the new.
  expect(syncsAfterKill).toBeGreaterThan(Number(await atRest.countSyncs()));
  await atRest.close();
  rmSync(dataDir, { recursive: true });
});

it("starts afresh where making the database was cut off", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "islet-cut-off-"));
  mkdirSync(join(dataDir, "database.draft"));
  writeFileSync(join(dataDir, "database.draft", "PG_VERSION"), "18");
  const opened = await openDatabase({ dataDir, logger });
  expect(await opened.db.selectFrom("study").selectAll().execute()).toEqual([]);
  await opened.close();
  rmSync(dataDir, { recursive: true });
});
