import { sql } from "kysely";
import pino from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createRecorder } from "../engagement/recorder.ts";
import { createServerClock } from "../engagement/server-clock.ts";
import type { JobContext } from "../jobs/define-job.ts";
import { openDiskFiles } from "../storage/files/disk-files.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { makeAccount } from "../storage/testing/sample-rows.ts";
import { describeChores } from "./keep-house.ts";

const log = pino({ level: "silent" });
const ROWS = 300;
const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

describe.each(all.engines)("the chores of the night on $name", (engine) => {
  it("let the planner count the rows anew", async () => {
    const database = await engine.open();
    const outcome = readConfig({}, "/");
    if (!outcome.ok) throw new Error(outcome.problems.join("; "));
    const clock = createServerClock();
    const chores = describeChores({
      config: outcome.config,
      database,
      files: openDiskFiles("unused"),
      recorder: createRecorder({
        database,
        clock,
        boot: "boot",
        appVersion: "test",
        log,
      }),
      clock,
      log,
    });
    const countEstimated = async (): Promise<number> => {
      const { rows } = await sql<{ rows: number }>`
        select reltuples as rows from pg_class where relname = 'account'`.execute(
        database.db,
      );
      return Number(rows[0]?.rows);
    };
    await database.db
      .insertInto("account")
      .values(Array.from({ length: ROWS }, () => makeAccount()))
      .execute();
    expect(await countEstimated()).not.toBe(ROWS);
    const context: JobContext = {
      jobId: "job",
      attempt: 1,
      nowMs: clock.nowMs(),
      signal: new AbortController().signal,
    };
    await chores.find(({ name }) => name === "analyze")?.run({}, context);
    expect(await countEstimated()).toBe(ROWS);
    await database.close();
  });
});
