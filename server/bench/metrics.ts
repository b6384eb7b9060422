import { deepEqual } from "node:assert/strict";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { sql } from "kysely";
import { createStudy } from "../people/studies.ts";
import { reportMetrics } from "../reports/metrics.ts";
import type { Database } from "../storage/database.ts";
import { startEngines } from "../storage/testing/engines.ts";
import { fillLog } from "./metrics/fill-log.ts";
import type { BenchResult, RunBench } from "./run-bench.ts";

const START_MS = Date.UTC(2026, 0, 5, 18);
const LATER_MS = Date.UTC(2026, 7, 5, 18);
const REPEATS = 3;
const NOTHING: Took = { ms: NaN, workMs: NaN, ownMs: NaN, loopMs: NaN };
const CODE = "BENCH";
/** A million rows. */
const PEOPLE = 500;

type Row = BenchResult["rows"][number];

/** How long something took, what this process worked for it, and the longest moment in which this thread did nothing else. */
interface Took {
  readonly ms: number;
  /** Of all threads together: it hangs less on who else is using the machine. */
  readonly workMs: number;
  /** Of the thread that serves the island. */
  readonly ownMs: number;
  readonly loopMs: number;
}

/**
 * How long all metrics of a large log take, beside a bare count of the same
 * rows on the same engine in the same run: the first report, one where nothing
 * is new, one after a few people came again, and one that trusts nothing kept.
 * Throws when these do not agree to the digit.
 */
export const runMetricsBench: RunBench = async ({ people = PEOPLE }, say) => {
  const rows: Row[] = [];
  const all = await startEngines();
  if (all.missing !== null) say(`without PostgreSQL: ${all.missing}`);
  try {
    for (const engine of all.engines) {
      const database = await engine.open();
      try {
        const found = await benchEngine(database, people, (line) =>
          say(`${engine.name}: ${line}`),
        );
        rows.push(...found.map((row) => ({ engine: engine.name, ...row })));
      } finally {
        await database.close();
      }
    }
  } finally {
    await all.stop();
  }
  const ratios = Object.fromEntries(
    rows
      .filter((row) => row["times the count"] !== 1)
      .map(({ engine, what, "times the count": ratio }) => [
        `${engine}, ${what} to a bare count`,
        Number(ratio),
      ]),
  );
  return { rows, ratios };
};

async function benchEngine(
  database: Database,
  people: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const found: Row[] = [];
  const { db } = database;
  const studyId = await createStudy(db, {
    code: CODE,
    name: CODE,
    timeZone: "America/New_York",
    language: "en",
    isDemonstration: false,
    now: new Date(),
  });
  const rows = await fillLog(database, studyId, people, START_MS);
  await sql`analyze event`.execute(db);
  const report = (isAfresh = false) =>
    reportMetrics(database, studyId, CODE, { isAfresh });
  const floor = await measureMedian(() =>
    sql`select count(*) from event where study_id = ${studyId}`.execute(db),
  );
  const tell = (what: string, { ms, workMs, ownMs, loopMs }: Took): void => {
    const ratio = ms / floor.ms;
    found.push({ what, ms, workMs, ownMs, loopMs, "times the count": ratio });
    say(
      `${what}: ${ms.toFixed(0)} ms (${workMs.toFixed(0)} ms of work, ${ownMs.toFixed(0)} of it here), ${ratio.toFixed(1)} times the count; loop held for ${loopMs.toFixed(0)} ms at most`,
    );
  };
  tell(`${rows} rows of ${people} people, a bare count`, floor);
  tell("the first report", await measure(report));
  tell("a report with nothing new", await measureMedian(report));
  await fillLog(database, studyId, 3, LATER_MS);
  tell("a report after 3 people came again", await measure(report));
  const kept = await report();
  tell("a report that trusts nothing kept", await measure(() => report(true)));
  deepEqual(await report(), kept);
  say(`${Object.keys(kept.metrics).length} metrics, the same to the digit`);
  return found;
}

async function measure(work: () => Promise<unknown>): Promise<Took> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startMs = performance.now();
  const before = process.cpuUsage();
  const ownBefore = process.threadCpuUsage();
  await work();
  const ms = performance.now() - startMs;
  const workMs = sumMs(process.cpuUsage(before));
  const ownMs = sumMs(process.threadCpuUsage(ownBefore));
  delay.disable();
  return { ms, workMs, ownMs, loopMs: delay.max / 1e6 };
}

function sumMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** The run in the middle, by time. */
async function measureMedian(work: () => Promise<unknown>): Promise<Took> {
  const runs: Took[] = [];
  for (let run = 0; run < REPEATS; run += 1) runs.push(await measure(work));
  runs.sort((a, b) => a.ms - b.ms);
  return runs[REPEATS >> 1] ?? NOTHING;
}
