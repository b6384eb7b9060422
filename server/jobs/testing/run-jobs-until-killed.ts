import { setTimeout as pause } from "node:timers/promises";
import pino from "pino";
import { createServerClock } from "../../engagement/server-clock.ts";
import { openDatabase } from "../../storage/open-database.ts";
import { addJob } from "../add-job.ts";
import { createJobRunner } from "../job-runner.ts";
import { makeCountingJob } from "./make-counting-job.ts";

/**
 * Run by tests: stores the same thirty jobs at each start and does them, saying each one as it begins. The
 * parent kills it whenever it likes, and starts it again.
 */
const log = pino({ level: "silent" });
const database = await openDatabase({
  dataDir: process.argv[2] ?? "",
  logger: log,
});
const clock = createServerClock();
for (let number = 0; number < 30; number++)
  await addJob(database.db, {
    name: "count",
    runAt: clock.now(),
    payload: { number },
    once: `number ${number}`,
  });
const handler = makeCountingJob(async (number) => {
  process.stdout.write(`${JSON.stringify(number)}\n`);
  await pause(20);
});
const lockMs = 500;
const runner = createJobRunner({
  database,
  clock,
  log,
  handlers: [handler],
  lockMs,
  pollMs: 50,
});
await runner.start();
