import { divide, findQuantile, sum } from "./metrics/describe-values.ts";

/** What one person adds to a pooled value. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A percentile interval of 95 % for a value pooled over people, by drawing
 * people with replacement. The same seed gives the same interval on any host.
 *
 * @returns null where no draw has a value
 */
export function bootstrapInterval(
  shares: readonly Share[],
  { seed, resamples }: { readonly seed: number; readonly resamples: number },
): readonly [number, number] | null {
  const random = makeRandom(seed);
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const drawn = shares.map(
      () => shares[Math.floor(random() * shares.length)] ?? NOTHING,
    );
    const numerator = sum(drawn.map((share) => share.numerator));
    const denominator = sum(drawn.map((share) => share.denominator));
    const value = divide(numerator, denominator);
    if (value !== null) values.push(value);
  }
  values.sort((a, b) => a - b);
  const low = findQuantile(values, 0.025);
  const high = findQuantile(values, 0.975);
  return low === null || high === null ? null : [low, high];
}

const NOTHING: Share = { numerator: 0, denominator: 0 };

/** Numbers in [0, 1) from a seed: a counter, well mixed (after splitmix32, Steele et al. 2014). */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}
