import {
  access,
  mkdir,
  readdir,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "../open-database.ts";
import { openDiskFiles } from "../files/disk-files.ts";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/registry.ts";
import { createPgliteDialect } from "../pglite/create-pglite-dialect.ts";
import { startPgliteWorker } from "../pglite/start-pglite-worker.ts";
import type { Tables } from "../tables.ts";
import {
  makeTestDataDir,
  openTestDatabase,
} from "../testing/open-test-database.ts";
import { backUpBeforeMigrating } from "./backup-before-migrating.ts";
import { checkArchive } from "./check-archive.ts";
import { hashTables } from "./hash-tables.ts";
import { restoreArchive } from "./restore-archive.ts";
import { runScheduledBackup } from "./run-scheduled-backup.ts";

const logger = pino({ level: "silent" });
const OLD_STEPS = 2;

let dataDir = "";
beforeEach(async () => {
  dataDir = await makeTestDataDir();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** A data folder as an older Islet left it, with one account. */
async function makeOldData(): Promise<void> {
  await rm(join(dataDir, "database"), { recursive: true });
  const worker = await startPgliteWorker(join(dataDir, "database"));
  const db = new Kysely<Tables>({
    dialect: createPgliteDialect(worker, 10_000),
  });
  await migrate(db, MIGRATIONS.slice(0, OLD_STEPS));
  await sql`insert into account (id, type, name, language) values
    ('00000000-0000-4000-8000-000000000001', 'person', 'Robin', 'en')`.execute(
    db,
  );
  await db.destroy();
}

it("is made before older data is brought up to date, and comes back into this version", async () => {
  await makeOldData();
  const database = await openDatabase({ dataDir, logger });
  const last = MIGRATIONS.at(-1)?.name ?? "";
  expect(await readdir(join(dataDir, "backups"))).toEqual([
    `before-${last}.tar.gz`,
  ]);
  const path = join(dataDir, "backups", `before-${last}.tar.gz`);
  expect(await checkArchive(path)).toMatchObject({
    ok: true,
    manifest: {
      schema: MIGRATIONS.slice(0, OLD_STEPS).map(({ name }) => name),
    },
  });
  const restored = await openTestDatabase();
  const restoring = await restoreArchive({
    database: restored,
    files: openDiskFiles(restored.dataDir),
    path,
  });
  expect(restoring).toMatchObject({
    ok: true,
    applied: MIGRATIONS.slice(OLD_STEPS).map(({ name }) => name),
  });
  expect(await hashTables(restored)).toEqual(await hashTables(database));
  expect(
    await restored.db.selectFrom("account").select("name").execute(),
  ).toEqual([{ name: "Robin" }]);
  await restored.close();
  await database.close();
});

it("is not made for new data or data that is up to date", async () => {
  await (await openDatabase({ dataDir, logger })).close();
  await rm(join(dataDir, "database"), { recursive: true });
  await (await openDatabase({ dataDir, logger })).close();
  await expect(access(join(dataDir, "backups"))).rejects.toThrow("ENOENT");
});

it("stops the update when it can't be written", async () => {
  await makeOldData();
  await writeFile(
    join(dataDir, "backups"),
    "a file where the folder should be",
  );
  await expect(openDatabase({ dataDir, logger })).rejects.toMatchObject({
    name: "DatabaseRefused",
    code: "backup-failed",
  });
  await rm(join(dataDir, "backups"));
  await (await openDatabase({ dataDir, logger })).close();
});

it("is kept three times, the oldest goes", async () => {
  const database = await openDatabase({ dataDir, logger });
  const folder = join(dataDir, "backups");
  await mkdir(folder);
  for (const [index, name] of ["a", "b", "c"].entries()) {
    await writeFile(join(folder, `before-${name}.tar.gz`), "");
    await utimes(join(folder, `before-${name}.tar.gz`), index, index);
  }
  await writeFile(join(folder, "mine.tar.gz"), "");
  const next = [...MIGRATIONS, { name: "999-next" }];
  await backUpBeforeMigrating(
    database,
    {
      dataDir,
      files: openDiskFiles(dataDir),
      appVersion: "1",
      logger,
      keep: 3,
    },
    next,
  );
  expect((await readdir(folder)).toSorted()).toEqual([
    "before-999-next.tar.gz",
    "before-b.tar.gz",
    "before-c.tar.gz",
    "mine.tar.gz",
  ]);
  await database.close();
});

it("is made daily, read back and drilled, and the newest are kept", async () => {
  const database = await openDatabase({ dataDir, logger });
  let day = 1;
  for (; day <= 4; day++)
    await runScheduledBackup({
      database,
      files: openDiskFiles(dataDir),
      dataDir,
      appVersion: "1",
      log: logger,
      now: () => new Date(Date.UTC(2026, 2, day)),
      keep: 2,
      drill: day === 4,
    });
  expect((await readdir(join(dataDir, "backups"))).toSorted()).toEqual([
    "daily-2026-03-03T00-00-00Z.tar.gz",
    "daily-2026-03-04T00-00-00Z.tar.gz",
  ]);
  await database.close();
});
