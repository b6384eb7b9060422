import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Usage } from "./measure-usage.ts";
import { type BotsReport, findQuantile } from "../bots/report.ts";
import {
  type Contender,
  CONTENDERS,
  pinTo,
  startContender,
} from "./crowd/contenders.ts";
import type { BenchResult, RunBench } from "./run-bench.ts";

const WALK = new URL("./crowd/walk-process.ts", import.meta.url).pathname;
const BYTES_PER_MB = 1024 * 1024;

/** What one server came to in one round. */
interface Round {
  /** Of the whole process without the thread of its database: the peers keep nothing. */
  readonly cpu: number;
  readonly storageCpu: number;
  readonly mainCpu: number;
  readonly rssMb: number;
  readonly bytesPerSecond: number;
  /** Steps that one person sent; less than 10 where the walkers' core was too slow. */
  readonly stepsPerSecond: number;
  readonly updatesPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly lagMs: number;
  readonly errors: number;
}

async function walk(
  kind: Contender,
  people: number,
  seconds: number,
): Promise<Round> {
  const running = await startContender(kind);
  try {
    const [program, ...words] = [
      ...pinTo(1),
      process.execPath,
      "--no-experimental-websocket",
      WALK,
      kind,
      running.url,
      String(people),
      String(seconds),
      running.dataDir,
    ];
    const child = spawn(program, words, {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { report, steps, before, after } = JSON.parse(
      await text(child.stdout),
    ) as {
      report: BotsReport;
      before: Usage;
      steps: number;
      after: Usage;
    };
    const tookS = after.atS - before.atS;
    const storageCpu = (after.storageCpuS - before.storageCpuS) / tookS;
    return {
      cpu: (after.cpuS - before.cpuS) / tookS - storageCpu,
      storageCpu,
      mainCpu: (after.mainCpuS - before.mainCpuS) / tookS,
      rssMb: after.rssBytes / BYTES_PER_MB,
      bytesPerSecond: report.bytesPerSecondPerPerson,
      stepsPerSecond: steps / report.seconds / report.people,
      updatesPerSecond: report.updatesPerSecond,
      p50Ms: report.latencyMs.p50,
      p99Ms: report.latencyMs.p99,
      lagMs: after.lagMs,
      errors: report.errors,
    };
  } finally {
    await running.stop();
  }
}

/** Of each figure the median over the rounds. */
function findMedians(rounds: readonly Round[]): Record<string, number> {
  const keys = Object.keys(rounds[0] ?? {}) as (keyof Round)[];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      findQuantile(
        rounds.map((round) => round[key]),
        0.5,
      ),
    ]),
  );
}

/**
 * The whole island, with its checks, chat, items and log, beside bare sockets
 * and beside its own engine used as the manual teaches: the same people walk
 * the same ways. Servers run on the first core, walkers on the second.
 */
export const runCrowdBench: RunBench = async (size, say) => {
  const { people = 400, seconds = 30, rounds = 3 } = size;
  const found: Record<Contender, Round[]> = {
    island: [],
    floor: [],
    textbook: [],
  };
  for (let round = 1; round <= rounds; round++)
    for (const kind of CONTENDERS) {
      say(`round ${round} of ${rounds}: ${people} people on ${kind}`);
      found[kind].push(await walk(kind, people, seconds));
    }
  const medians = {
    island: findMedians(found.island),
    floor: findMedians(found.floor),
    textbook: findMedians(found.textbook),
  };
  const divide = (key: keyof Round, by: Contender): number =>
    (medians.island[key] ?? NaN) / (medians[by][key] ?? NaN);
  return {
    rows: CONTENDERS.map((kind) => ({
      server: kind,
      people,
      ...medians[kind],
    })),
    ratios: {
      "cpu, island to floor": divide("cpu", "floor"),
      "cpu with storage, island to floor":
        ((medians.island["cpu"] ?? NaN) +
          (medians.island["storageCpu"] ?? NaN)) /
        (medians.floor["cpu"] ?? NaN),
      "cpu of the main thread, island to floor": divide("mainCpu", "floor"),
      "bytes, island to floor": divide("bytesPerSecond", "floor"),
      "cpu, island to textbook": divide("cpu", "textbook"),
      "bytes, island to textbook": divide("bytesPerSecond", "textbook"),
    },
  } satisfies BenchResult;
};
