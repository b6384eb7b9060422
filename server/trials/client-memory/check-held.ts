import { type Held, HELD_COUNTS } from "./count-held.ts";

/** What may be added between the second and the last quarter of a run. */
const HEAP_SHARE = 0.01;
const HEAP_SPARE_BYTES = 128 * 1024;
/** A person more who happens to stand near, a line of talk, a picture of a shape. */
const COUNT_SHARE = 0.05;
const BYTES_PER_MB = 1024 * 1024;

/** In fewer rounds the page is still getting warm. */
export const ROUNDS_MIN = 8;

function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Holds the last quarter of the rounds against the second one; the first one warms
 * up. Throws where more is held at the end.
 * @returns what was found, in words
 */
export function checkHeld(rounds: readonly Held[]): string {
  if (rounds.length < ROUNDS_MIN) return "too few rounds to say what grows";
  const quarter = (from: number): readonly Held[] =>
    rounds.slice(
      Math.floor((from * rounds.length) / 4),
      Math.floor(((from + 1) * rounds.length) / 4),
    );
  const medians = (key: keyof Held): readonly [number, number] => [
    findMedian(quarter(1).map((held) => held[key])),
    findMedian(quarter(3).map((held) => held[key])),
  ];
  const [early, late] = medians("heapBytes");
  const found = [
    `heap ${(early / BYTES_PER_MB).toFixed(2)} -> ${(late / BYTES_PER_MB).toFixed(2)} MB`,
  ];
  const grown =
    late > early * (1 + HEAP_SHARE) + HEAP_SPARE_BYTES ? ["heap"] : [];
  for (const key of HELD_COUNTS) {
    const [before, after] = medians(key);
    found.push(`${key} ${before} -> ${after}`);
    if (after > Math.ceil(before * (1 + COUNT_SHARE))) grown.push(key);
  }
  const words = found.join(", ");
  if (grown.length > 0)
    throw new Error(`more and more is held of ${grown.join(", ")}: ${words}`);
  return words;
}
