import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { createRecorder } from "../engagement/recorder.ts";
import { createServerClock } from "../engagement/server-clock.ts";
import type { Caller } from "../engagement/caller.ts";
import { createStudy } from "../people/studies.ts";
import type { Database } from "../storage/database.ts";
import { openDatabase } from "../storage/open-database.ts";
import { openTestDatabase } from "../storage/testing/open-test-database.ts";
import { startPostgres } from "../storage/testing/start-postgres.ts";
import type { BenchResult, RunBench } from "./run-bench.ts";

/** Rows a batch, as the recorder writes them at most. */
const BATCH_ROWS = 500;
/** Rows handed in at the same moment, as by a crowd within a second. */
const FLIGHT_ROWS = 2000;
const ROWS = 20_000;

/** Times so many rows; gives rows a second. */
async function measure(
  rows: number,
  write: (count: number) => Promise<void>,
): Promise<number> {
  await write(FLIGHT_ROWS);
  const beganMs = performance.now();
  for (let done = 0; done < rows; done += FLIGHT_ROWS) await write(FLIGHT_ROWS);
  return rows / ((performance.now() - beganMs) / 1000);
}

/** The recorder's rows a second, and those of bare inserts of the same rows, both until they are on disk. */
async function measureEngine(
  database: Database,
  rows: number,
): Promise<{ recorder: number; bare: number }> {
  const clock = createServerClock();
  const recorder = createRecorder({
    database,
    clock,
    boot: randomUUID(),
    appVersion: "bench",
    log: pino({ level: "silent" }),
  });
  const studyId = await createStudy(database.db, {
    code: "BENCH",
    name: "Bench",
    timeZone: "UTC",
    language: "en",
    isDemonstration: false,
    now: clock.now(),
  });
  const caller: Caller = {
    accountId: randomUUID(),
    membershipId: randomUUID(),
    studyId,
    role: "participant",
    name: "Bot",
    pseudonym: "p-0123456789",
    accountType: "bot",
    consentsToActivity: true,
  };
  const payload = { x: 1.25, y: 0, z: -3.5, yaw: 0.7, still: false };
  const place = { connection: randomUUID(), tab: randomUUID(), place: "plaza" };
  const fact = { name: "position.sampled", via: "3d+pointer", ...place };
  const recorded = await measure(rows, async (count) => {
    await Promise.all(
      Array.from({ length: count }, () =>
        recorder.record({ ...fact, caller, studyId, payload }),
      ),
    );
  });
  const makeRow = () => ({
    ...fact,
    id: randomUUID(),
    version: 1,
    occurred_at: clock.now(),
    study_id: studyId,
    participant: caller.pseudonym,
    role: "bot",
    source: "server" as const,
    consent: "activity",
    app_version: "bench",
    payload: JSON.stringify(payload),
  });
  const bare = await measure(rows, async (count) => {
    for (let done = 0; done < count; done += BATCH_ROWS)
      await database.db
        .insertInto("event")
        .values(Array.from({ length: BATCH_ROWS }, makeRow))
        .execute();
  });
  return { recorder: recorded, bare };
}

/** How fast events get onto the disk: through the recorder, and by bare inserts, on both engines. */
export const runLogBench: RunBench = async ({ people }, say) => {
  const rows = people ?? ROWS;
  const results: Record<string, { recorder: number; bare: number }> = {};
  say("the embedded database");
  const embedded = await openTestDatabase();
  results["embedded"] = await measureEngine(embedded, rows);
  await embedded.close();
  const started = await startPostgres();
  if (started.ok) {
    say("PostgreSQL");
    const { postgres } = started;
    const database = await openDatabase({
      dataDir: "unused",
      databaseUrl: await postgres.createDatabase(),
      logger: pino({ level: "silent" }),
    });
    results["PostgreSQL"] = await measureEngine(database, rows);
    await database.close();
    await postgres.stop();
  } else say(`SKIPPED: PostgreSQL. ${started.reason}`);
  return {
    rows: Object.entries(results).map(([engine, { recorder, bare }]) => ({
      engine,
      rows,
      "recorder, rows/s": recorder,
      "bare inserts, rows/s": bare,
    })),
    ratios: Object.fromEntries(
      Object.entries(results).map(([engine, { recorder, bare }]) => [
        `${engine}, recorder to bare inserts`,
        recorder / bare,
      ]),
    ),
  } satisfies BenchResult;
};
