import type { Metric } from "../../../shared/engagement/metrics/metric.ts";
import type { MetricSources } from "../../../shared/engagement/metrics/compute-metrics.ts";
import type { SensitivityRow } from "../../../shared/engagement/sensitivity.ts";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";

/** The rows of one person, as the database wrote them down: JSON, see `row-text.ts`. */
export interface PersonRows {
  readonly participant: string;
  readonly rows: string;
}

/** What is kept of a derived person beside the record itself. */
export interface DerivedMark {
  readonly participant: string;
  /** First and last row, ms since 1970. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** What the record was derived by: program, parameters, and the classes of that time. */
  readonly basis: string;
  /** Hash of the rows. */
  readonly sha256: string;
}

/** A person, derived. */
export interface DerivedPerson extends DerivedMark {
  readonly sessions: number;
  /** null for who never consented, and so is no participant. */
  readonly record: string | null;
}

/** A kept record that is taken as it is. */
export type KeptPerson = Pick<
  DerivedPerson,
  "participant" | "sha256" | "record"
>;

/** What the deriving thread can be asked, and what it answers. */
export interface DeriverAnswers {
  /** Begins with the facts about the island. */
  begin(parameters: EngagementParameters, island: string): void;
  /** Which of these are of another program, other parameters or other classes. */
  judge(marks: readonly DerivedMark[]): string[];
  derive(people: readonly PersonRows[]): DerivedPerson[];
  take(people: readonly KeptPerson[]): void;
  /** Every metric over all who were derived or taken. */
  measure(sources: MetricSources): Measured;
  /** Derives people under other thresholds too; `tell` has what comes of it. */
  tryOut(people: readonly PersonRows[]): void;
  tell(): SensitivityRow[];
}

/** Every metric, the hash of the data behind them, and that of what they were derived by. */
export interface Measured {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly sha256: string;
  readonly basis: string;
}
