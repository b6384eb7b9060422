import type { CrowdMember } from "./crowd-member.ts";
import type { Measure } from "./measure.ts";
import type { Usage } from "../bench/measure-usage.ts";

/** What `npm run bots` found; the shape of `--json`. */
export interface BotsReport {
  readonly people: number;
  readonly seconds: number;
  /** Positions of a near avatar told a second, the median over pairs; 10 is full. */
  readonly updatesPerSecond: number;
  /** From the sending of a step to its being read by somebody else. */
  readonly latencyMs: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  };
  /** Everything that came over the socket, frames and all. */
  readonly bytesPerSecondPerPerson: number;
  /** In cores, storage included; -1 where the server runs on another machine. */
  readonly serverCpu: number;
  /** Likewise -1 where it can't be asked. */
  readonly serverRssMb: number;
  readonly errors: number;
}

const NOT_KNOWN = -1;
const BYTES_PER_MB = 1024 * 1024;

/** The value below which so great a share lies; 0 where there are none. */
export function findQuantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Sums up a run between two looks at the server. */
export function makeReport(run: {
  readonly bots: readonly CrowdMember[];
  readonly measure: Measure;
  readonly seconds: number;
  readonly bytes: number;
  readonly before: Usage | null;
  readonly after: Usage | null;
}): BotsReport {
  const { bots, measure, seconds, before, after } = run;
  const latencies = measure.latenciesMs;
  const cpu =
    before && after
      ? (after.cpuS - before.cpuS) / (after.atS - before.atS)
      : NOT_KNOWN;
  return {
    people: bots.filter((bot) => bot.isThere).length,
    seconds: round(seconds),
    updatesPerSecond: round(findQuantile(measure.listRates(), 0.5)),
    latencyMs: {
      p50: round(findQuantile(latencies, 0.5)),
      p95: round(findQuantile(latencies, 0.95)),
      p99: round(findQuantile(latencies, 0.99)),
    },
    bytesPerSecondPerPerson: round(run.bytes / seconds / bots.length),
    serverCpu: round(cpu),
    serverRssMb: after ? round(after.rssBytes / BYTES_PER_MB) : NOT_KNOWN,
    errors: [...measure.faults.values()].reduce((sum, each) => sum + each, 0),
  };
}
