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
