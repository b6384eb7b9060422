/** Chance that can be repeated: the same seed makes the same tries. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  bytes(length: number): Uint8Array;
}

/** Mulberry32, which is small and even enough for picking. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    pick(from) {
      const index = below(from.length);
      if (index >= from.length) throw new Error("nothing to pick from");
      return from[index] as (typeof from)[number];
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
