import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { inTransaction } from "../storage/write.ts";
import { addJob } from "./add-job.ts";
import { makeClearFinishedJobs } from "./clear-finished-jobs.ts";
import {
  defineRecurringJob,
  type JobHandler,
  JobHopeless,
} from "./define-job.ts";
import { createJobRunner, type JobRunner } from "./job-runner.ts";
import { claimJob, finishJob, JobLockLost } from "./job-records.ts";
import { makeCountingJob, readCounted } from "./testing/make-counting-job.ts";
import { createManualClock, type ManualClock } from "./testing/manual-clock.ts";

const HOUR_MS = 3_600_000;
const PATIENT = { timeout: 30_000 };
const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

describe.each(all.engines)("jobs on $name", (engine) => {
  let database: Database;
  let clock: ManualClock;
  let errors: string[];

  const makeRunner = (...handlers: JobHandler[]): JobRunner =>
    makeRunnerWith({}, ...handlers);
  const makeRunnerWith = (
    more: { lockMs?: number },
    ...handlers: JobHandler[]
  ): JobRunner =>
    createJobRunner({
      ...more,
      database,
      clock,
      handlers,
      log: pino(
        { level: "error" },
        { write: (line: string) => void errors.push(line) },
      ),
    });
  const add = (number: number, once?: string) =>
    addJob(database.db, {
      name: "count",
      runAt: clock.now(),
      payload: { number },
      once,
    });
  const readJobs = () =>
    database.db.selectFrom("job").selectAll().orderBy("run_at").execute();

  beforeAll(async () => void (database = await engine.open()));
  beforeEach(async () => {
    await database.db.deleteFrom("job").execute();
    await database.db.deleteFrom("account").execute();
    clock = createManualClock();
    errors = [];
  });
  afterAll(() => database.close());

  it("are done when they are due and not before, and forget their payload", async () => {
    const runner = makeRunner(makeCountingJob());
    await addJob(database.db, {
      name: "count",
      runAt: new Date(clock.nowMs() + 1000),
      payload: { number: 7 },
    });
    clock.move(999);
    await runner.runDue();
    expect(await readCounted(database)).toEqual([]);
    clock.move(1);
    await runner.runDue();
    await runner.runDue();
    expect(await readCounted(database)).toEqual(["7"]);
    const [job] = await readJobs();
    expect(job).toMatchObject({
      done_at: clock.now(),
      attempts: 1,
      error: null,
    });
    expect(job?.payload).toEqual({});
  });

  it("are stored once for a key, also after they were done", async () => {
    expect(await add(1, "a")).not.toBeNull();
    expect(await add(1, "a")).toBeNull();
    await makeRunner(makeCountingJob()).runDue();
    expect(await add(1, "a")).toBeNull();
    await makeRunner(makeCountingJob()).runDue();
    expect(await readCounted(database)).toEqual(["1"]);
  });

  it("vanish with the transaction that they belong to", async () => {
    const failing = inTransaction(database, async (transaction) => {
      await addJob(transaction, { name: "count", runAt: clock.now() });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow();
    expect(await readJobs()).toEqual([]);
  });

  it("are tried again after a growing rest until they work", async () => {
    let fails = 2;
    const runner = makeRunner(
      makeCountingJob(async () => {
        if (fails-- > 0) throw new Error("not yet");
      }),
    );
    await add(1);
    await runner.runDue();
    expect(await readJobs()).toMatchObject([{ error: "Error: not yet" }]);
    clock.move(9_999);
    await runner.runDue();
    expect(fails).toBe(1);
    clock.move(1);
    await runner.runDue();
    clock.move(29_999);
    await runner.runDue();
    expect(fails).toBe(0);
    clock.move(1);
    await runner.runDue();
    expect(await readCounted(database)).toEqual(["1"]);
    expect(await readJobs()).toMatchObject([{ attempts: 3, error: null }]);
    expect(errors).toEqual([]);
  });

  it.each([
    ["that fail again and again", () => new Error("never"), 3],
    ["that are hopeless", () => new JobHopeless("no such person"), 1],
  ])("%s are given up, and the log says so", async (_, makeError, tries) => {
    let runs = 0;
    const runner = makeRunner(
      makeCountingJob(
        async () => {
          runs++;
          throw makeError();
        },
        { maxAttempts: 3 },
      ),
    );
    await add(1);
    for (let i = 0; i < 6; i++) {
      await runner.runDue();
      clock.move(HOUR_MS);
    }
    expect(runs).toBe(tries);
    const { name, message } = makeError();
    expect(await readCounted(database)).toEqual([
      `1 given up: ${name}: ${message}`,
    ]);
    expect(await readJobs()).toMatchObject([
      { done_at: expect.any(Date) as Date, error: `${name}: ${message}` },
    ]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("job given up");
  });

  it("that end their process each time are given up without running again", async () => {
    let runs = 0;
    await add(1);
    for (let i = 0; i < 2; i++) {
      await claimJob(database, ["count"], clock.nowMs(), 1000);
      clock.move(1000);
    }
    const work = async (): Promise<void> => void runs++;
    await makeRunner(makeCountingJob(work, { maxAttempts: 2 })).runDue();
    expect(runs).toBe(0);
    expect(errors).toHaveLength(1);
  });

  it("with a payload of another shape are given up at once", async () => {
    await addJob(database.db, {
      name: "count",
      runAt: clock.now(),
      payload: { number: "many" },
    });
    await makeRunner(makeCountingJob()).runDue();
    expect(errors).toHaveLength(1);
    expect(await readCounted(database)).toEqual([]);
  });

  it("that nobody here knows are left for others", async () => {
    await addJob(database.db, { name: "unknown", runAt: clock.now() });
    await makeRunner(makeCountingJob()).runDue();
    expect(await readJobs()).toMatchObject([{ attempts: 0, done_at: null }]);
  });

  it("are taken over when their lock has run out, and the first one can't write any more", async () => {
    await add(1);
    const dead = await claimJob(database, ["count"], clock.nowMs(), 1000);
    const runner = makeRunner(makeCountingJob());
    clock.move(999);
    await runner.runDue();
    expect(await readCounted(database)).toEqual([]);
    clock.move(1);
    await runner.runDue();
    expect(await readCounted(database)).toEqual(["1"]);
    if (!dead) throw new Error("nothing was claimed");
    const late = finishJob(database, dead, { at: clock.now(), error: null }, [
      async (transaction) => {
        await transaction
          .insertInto("account")
          .values({ id: dead.id, type: "bot", name: "twice", language: "en" })
          .execute();
      },
    ]);
    await expect(late).rejects.toBeInstanceOf(JobLockLost);
    expect(await readCounted(database)).toEqual(["1"]);
  });

  it("that take long keep their lock, and hear of it when they lose it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const signals: AbortSignal[] = [];
    const long = makeCountingJob(async (_, { signal }) => {
      signals.push(signal);
      await promise;
    });
    await add(1);
    const first = makeRunnerWith({ lockMs: 90 }, long).runDue();
    await expect.poll(() => signals, PATIENT).toHaveLength(1);
    clock.move(60);
    const isRenewed = async () =>
      (await readJobs())[0]?.locked_until?.getTime() === clock.nowMs() + 90;
    await expect.poll(isRenewed, PATIENT).toBe(true);
    clock.move(60);
    const second = makeRunner(makeCountingJob());
    await second.runDue();
    expect(await readCounted(database)).toEqual([]);
    // As another process does, had the first one been frozen for longer than its lock.
    await database.db.updateTable("job").set({ attempts: 2 }).execute();
    await expect.poll(() => signals[0]?.aborted, PATIENT).toBe(true);
    resolve();
    await first;
    expect(await readCounted(database)).toEqual([]);
  });

  it("of one kind hold up no other kind, and stop waits for what is running", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const seen: string[] = [];
    const slow = makeCountingJob(() => promise);
    const quick: JobHandler = {
      ...makeCountingJob(),
      name: "quick",
      run: async () => void seen.push("quick"),
    };
    await add(1);
    await add(2);
    await addJob(database.db, { name: "quick", runAt: clock.now() });
    const runner = makeRunner(slow, quick);
    const running = runner.runDue();
    await expect.poll(() => seen, PATIENT).toEqual(["quick"]);
    let isStopped = false;
    const stopping = runner.stop().then(() => (isStopped = true));
    // Time enough for a stop that does not wait: a question to the database and its answer.
    await readJobs();
    expect(isStopped).toBe(false);
    resolve();
    await Promise.all([stopping, running]);
    // The second slow one was not begun any more.
    expect(await readCounted(database)).toEqual(["1"]);
  });

  it("that recur come once in each occurrence, missed ones are made up for by one", async () => {
    const ran: string[] = [];
    const makeDaily = () =>
      defineRecurringJob({
        name: "daily",
        recurrence: { pattern: "30 2 * * *", timeZone: "America/New_York" },
        run: async () => void ran.push(clock.now().toISOString()),
      });
    clock = createManualClock("2026-03-06T12:00:00Z");
    const first = makeRunner(makeDaily());
    const second = makeRunner(makeDaily());
    await first.start();
    await second.start();
    for (let hour = 0; hour < 72; hour++) {
      clock.move(HOUR_MS / 2);
      await Promise.all([first.runDue(), second.runDue()]);
      clock.move(HOUR_MS / 2);
      await Promise.all([first.runDue(), second.runDue()]);
    }
    expect(ran).toEqual([
      "2026-03-07T07:30:00.000Z",
      "2026-03-08T07:00:00.000Z",
      "2026-03-09T06:30:00.000Z",
    ]);
    await first.stop();
    await second.stop();
    clock.move(10 * 24 * HOUR_MS);
    const third = makeRunner(makeDaily());
    await third.start();
    await third.runDue();
    await third.stop();
    expect(ran).toHaveLength(4);
    expect(
      (await readJobs()).filter(({ done_at }) => done_at === null),
    ).toMatchObject([{ run_at: new Date("2026-03-20T06:30:00.000Z") }]);
  });

  it("that recur by a new pattern leave the old one", async () => {
    const make = (pattern: string) =>
      makeRunner(
        defineRecurringJob({
          name: "daily",
          recurrence: { pattern, timeZone: "UTC" },
          run: async () => undefined,
        }),
      );
    for (const pattern of ["0 20 * * *", "0 21 * * *"]) {
      const runner = make(pattern);
      await runner.start();
      await runner.stop();
    }
    expect(await readJobs()).toMatchObject([
      { run_at: new Date("2026-03-02T21:00:00.000Z") },
    ]);
  });

  it("that recur go on after they were given up", async () => {
    const runner = makeRunner(
      defineRecurringJob({
        name: "daily",
        recurrence: { pattern: "0 20 * * *", timeZone: "UTC" },
        maxAttempts: 1,
        run: () => Promise.reject(new Error("broken")),
      }),
    );
    await runner.start();
    clock.move(24 * HOUR_MS);
    await runner.runDue();
    await runner.stop();
    expect(await readJobs()).toMatchObject([
      { error: "Error: broken", done_at: clock.now() },
      { error: null, done_at: null },
    ]);
  });

  it("that ended long ago are forgotten", async () => {
    const clearFinishedJobs = makeClearFinishedJobs(60);
    const runner = makeRunner(makeCountingJob(), clearFinishedJobs);
    await add(1);
    await runner.runDue();
    clock.move(70 * 24 * HOUR_MS);
    await add(2);
    await addJob(database.db, {
      name: clearFinishedJobs.name,
      runAt: clock.now(),
    });
    await runner.runDue();
    const names = (await readJobs()).map(({ name }) => name);
    expect(names.filter((name) => name === "count")).toHaveLength(1);
  });

  it("have one handler for a name", () => {
    expect(() => makeRunner(makeCountingJob(), makeCountingJob())).toThrow();
  });
});
