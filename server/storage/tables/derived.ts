import type { JsonWithDefault } from "./columns.ts";

/**
 * What was derived of one person, so that a report reads the rows of those
 * alone who have come since. Nothing is lost with it: `metrics --recompute`
 * makes it anew from the log.
 */
export interface DerivedPersonTable {
  study_id: string;
  /** Pseudonym. */
  participant: string;
  /** How many rows, and the last `seq` among them: a person with others is derived again. */
  rows: number;
  last_seq: number;
  /** First and last row, ms since 1970. */
  from_ms: number;
  until_ms: number;
  /** What it was derived by: program, parameters, classes of that time. */
  basis: string;
  /** Hash of the rows. */
  sha256: string;
  sessions: number;
  /** The person as JSON text; null for who never consented. */
  record: string | null;
}

/** How a study's figures turn out under other thresholds, as reckoned last. */
export interface SensitivityTable {
  study_id: string;
  /** Hash of the data. */
  sha256: string;
  /** What it was reckoned by: program and parameters. */
  basis: string;
  body: JsonWithDefault;
}
