/** The figures of one metric over one set of people. */
export interface MetricFigures {
  /** null where there is nothing to divide by. */
  readonly value: number | null;
  /** Participants in the denominator. */
  readonly n: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Of the persons' own values; sd with n - 1, quartiles type 7. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly median: number | null;
  readonly iqr: readonly [number | null, number | null];
}

/** Values by kind, place, class, day, section, month or series. */
export type Breakdown = Readonly<Record<string, number | null>>;

/** One metric as it is printed. */
export interface Metric extends MetricFigures {
  readonly label: string;
  readonly unit: string;
  /** The same over those with at least one session (or message, where messages are counted). */
  readonly everActive: MetricFigures;
  readonly byParticipant: Readonly<Record<string, number | null>>;
  readonly byKind?: Breakdown;
  readonly byPlace?: Breakdown;
  readonly byClass?: Breakdown;
  readonly byDay?: Breakdown;
  readonly bySection?: Breakdown;
  readonly byMonth?: Breakdown;
  readonly bySeries?: Breakdown;
}

/** What one person adds to a metric. */
export interface PersonShare {
  readonly participant: string;
  readonly everActive: boolean;
  readonly numerator: number;
  readonly denominator: number;
}
