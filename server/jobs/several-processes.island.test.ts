import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pino from "pino";
import { afterAll, expect, it } from "vitest";
import { createServerClock } from "../engagement/server-clock.ts";
import type { Database } from "../storage/database.ts";
import { openDatabase } from "../storage/open-database.ts";
import { makeTestDataDir } from "../storage/testing/open-test-database.ts";
import { startPostgres } from "../storage/testing/start-postgres.ts";
import { readLine, startScript } from "../storage/testing/start-script.ts";
import { addJob } from "./add-job.ts";
import { createJobRunner } from "./job-runner.ts";
import { makeCountingJob, readCounted } from "./testing/make-counting-job.ts";

const log = pino({ level: "silent" });
const SCRIPT = new URL("./testing/run-jobs-until-killed.ts", import.meta.url);
const started = await startPostgres();
afterAll(async () => {
  if (started.ok) await started.postgres.stop();
});

const listNumbers = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => String(number)).sort();

it.skipIf(!started.ok)(
  "three runners on one PostgreSQL share the work, and no job is done by two",
  async () => {
    if (!started.ok) return;
    const databaseUrl = await started.postgres.createDatabase();
    const databases: Database[] = [];
    for (let i = 0; i < 3; i++)
      databases.push(
        await openDatabase({ dataDir: "unused", databaseUrl, logger: log }),
      );
    const [first] = databases;
    if (!first) throw new Error("no database");
    const clock = createServerClock();
    for (let number = 0; number < 60; number++)
      await addJob(first.db, {
        name: "count",
        runAt: clock.now(),
        payload: { number },
      });
    const inHand = new Set<number>();
    const overlaps: number[] = [];
    const doneBy = [0, 0, 0];
    const runners = databases.map((database, index) =>
      createJobRunner({
        database,
        clock,
        log,
        handlers: [
          makeCountingJob(
            async (number) => {
              if (inHand.has(number)) overlaps.push(number);
              inHand.add(number);
              await pause(3);
              inHand.delete(number);
              doneBy[index] = (doneBy[index] ?? 0) + 1;
            },
            { atOnce: 3 },
          ),
        ],
      }),
    );
    await Promise.all(runners.map((runner) => runner.runDue()));
    expect(overlaps).toEqual([]);
    expect(await readCounted(first)).toEqual(listNumbers(60));
    expect(doneBy.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(Math.min(...doneBy)).toBeGreaterThan(0);
    for (const database of databases) await database.close();
  },
);

it("a job is taken once although its process was killed in the middle of it, again and again", async () => {
  const dataDir = await makeTestDataDir();
  for (const linesToSee of [1, 3, 6, 2]) {
    const script = startScript(SCRIPT, dataDir);
    for (let seen = 0; seen < linesToSee; seen++)
      await readLine<number>(script);
    await script.kill();
  }
  const database = await openDatabase({ dataDir, logger: log });
  const unfinished = await database.db
    .selectFrom("job")
    .select("id")
    .where("done_at", "is", null)
    .execute();
  expect(unfinished.length).toBeGreaterThan(0);
  const runner = createJobRunner({
    database,
    clock: createServerClock(),
    log,
    handlers: [makeCountingJob()],
    pollMs: 50,
  });
  await runner.start();
  await expect
    .poll(() => readCounted(database), { timeout: 30_000 })
    .toEqual(listNumbers(30));
  await runner.stop();
  const rows = await database.db
    .selectFrom("job")
    .select(["attempts", "once_key"])
    .execute();
  expect(rows).toHaveLength(30);
  expect(Math.max(...rows.map(({ attempts }) => attempts))).toBeGreaterThan(1);
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});
