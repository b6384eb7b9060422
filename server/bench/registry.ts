import type { RunBench } from "./run-bench.ts";

/** All benches, one line each. */
export const BENCHES = {
  crowd: async () => (await import("./crowd.ts")).runCrowdBench,
  frames: async () => (await import("./frames.ts")).runFramesBench,
  log: async () => (await import("./log.ts")).runLogBench,
  metrics: async () => (await import("./metrics.ts")).runMetricsBench,
  slide: async () => (await import("./slide.ts")).runSlideBench,
  weight: async () => (await import("./weight.ts")).runWeightBench,
} as const satisfies Readonly<Record<string, () => Promise<RunBench>>>;

export type BenchName = keyof typeof BENCHES;

export function isBenchName(name: string): name is BenchName {
  return Object.hasOwn(BENCHES, name);
}
