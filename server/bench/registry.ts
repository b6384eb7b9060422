/** What a bench found: rows for a table, and what one is to the other. */
export interface BenchResult {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** Named ratios; these carry from one machine to another, the rows do not. */
  readonly ratios: Readonly<Record<string, number>>;
}

/** How large to measure; each bench has its own usual size. */
export interface BenchSize {
  readonly people?: number;
  readonly seconds?: number;
  readonly rounds?: number;
}

/** Measures, saying now and then how far it is. Throws where nothing could be measured. */
export type RunBench = (
  size: BenchSize,
  say: (line: string) => void,
) => Promise<BenchResult>;

/** All benches, one line each. */
export const BENCHES = {
  crowd: async () => (await import("./crowd.ts")).runCrowdBench,
  frames: async () => (await import("./frames.ts")).runFramesBench,
  log: async () => (await import("./log.ts")).runLogBench,
  metrics: async () => (await import("./metrics.ts")).runMetricsBench,
  slide: async () => (await import("./slide.ts")).runSlideBench,
} as const satisfies Readonly<Record<string, () => Promise<RunBench>>>;

export type BenchName = keyof typeof BENCHES;

export function isBenchName(name: string): name is BenchName {
  return Object.hasOwn(BENCHES, name);
}
