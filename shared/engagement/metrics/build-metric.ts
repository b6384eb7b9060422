import { describeValues, divide, sum } from "./describe-values.ts";
import type { Metric, MetricFigures, PersonShare } from "./metric.ts";

interface Name {
  readonly label: string;
  readonly unit: string;
}

/** Times are summed in whole ms; these turn the sums into the units that are printed. */
export interface Scale {
  readonly numerator: number;
  readonly denominator: number;
}

const AS_COUNTED: Scale = { numerator: 1, denominator: 1 };

/**
 * A metric pooled over people: all numerators by all denominators. A person
 * with denominator 0 has no value of their own and is not in `n`.
 */
export function buildRatioMetric(
  name: Name,
  shares: readonly PersonShare[],
  scale: Scale = AS_COUNTED,
): Metric {
  const measure = (counted: readonly PersonShare[]): MetricFigures =>
    poolShares(counted, scale);
  return buildMetric(name, shares, measure, scale);
}

/** A metric that is a count over all people; each person's own value is their part. */
export function buildTotalMetric(
  name: Name,
  shares: readonly PersonShare[],
): Metric {
  return buildMetric(name, shares, (counted) => {
    const total = sum(counted.map(({ numerator }) => numerator));
    const pooled = poolShares(counted);
    return { ...pooled, value: total, numerator: total, denominator: 1 };
  });
}

/** A metric whose figures are found by `measure`, once over all people and once over the ever-active. */
export function buildMetric(
  name: Name,
  shares: readonly PersonShare[],
  measure: (shares: readonly PersonShare[]) => MetricFigures,
  scale: Scale = AS_COUNTED,
): Metric {
  return {
    label: name.label,
    unit: name.unit,
    ...measure(shares),
    everActive: measure(shares.filter(({ everActive }) => everActive)),
    byParticipant: Object.fromEntries(
      shares.map((share) => [share.participant, findOwnValue(share, scale)]),
    ),
  };
}

/** Pooled value, and the spread of the persons' own values. */
export function poolShares(
  shares: readonly PersonShare[],
  scale: Scale = AS_COUNTED,
): MetricFigures {
  const counted = shares.filter(({ denominator }) => denominator !== 0);
  const numerator = sum(counted.map((share) => share.numerator));
  const denominator = sum(counted.map((share) => share.denominator));
  const own = counted.flatMap((share) => findOwnValue(share, scale) ?? []);
  return {
    value: findOwnValue({ numerator, denominator }, scale),
    n: counted.length,
    numerator: numerator / scale.numerator,
    denominator: denominator / scale.denominator,
    ...describeValues(own),
  };
}

function findOwnValue(
  share: Pick<PersonShare, "numerator" | "denominator">,
  scale: Scale,
): number | null {
  return divide(
    share.numerator / scale.numerator,
    share.denominator / scale.denominator,
  );
}
