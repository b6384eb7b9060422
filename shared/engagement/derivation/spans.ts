/** A stretch of time; lists of them are sorted, and disjoint where a function says so. */
export interface Span {
  startMs: number;
  endMs: number;
}

/** Sorts by start. The array given is sorted in place. */
export function sortSpans<S extends Span>(spans: S[]): S[] {
  return spans.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/** The disjoint, sorted union; stretches that touch become one. Empty ones are left out. */
export function uniteSpans(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  let last: Span | undefined;
  for (const { startMs, endMs } of sortSpans([...spans])) {
    if (!(endMs > startMs)) continue;
    if (last !== undefined && startMs <= last.endMs) {
      if (endMs > last.endMs) last.endMs = endMs;
    } else {
      last = { startMs, endMs };
      united.push(last);
    }
  }
  return united;
}

/** What two disjoint, sorted lists have in common. */
export function intersectSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined || right === undefined) return shared;
    const startMs = Math.max(left.startMs, right.startMs);
    const endMs = Math.min(left.endMs, right.endMs);
    if (endMs > startMs) shared.push({ startMs, endMs });
    if (left.endMs < right.endMs) i += 1;
    else j += 1;
  }
}

/** Total length of disjoint stretches. */
export function measureSpans(spans: readonly Span[]): number {
  let totalMs = 0;
  for (const { startMs, endMs } of spans) totalMs += endMs - startMs;
  return totalMs;
}

/** Those of a disjoint, sorted list that reach into [fromMs, untilMs]. */
export function listOverlapping(
  spans: readonly Span[],
  fromMs: number,
  untilMs: number,
): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.endMs ?? 0) <= fromMs) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let index = low; ; index += 1) {
    const span = spans[index];
    if (span === undefined || span.startMs >= untilMs) return found;
    found.push(span);
  }
}

/** How many entries of a sorted list are less than `value`. */
export function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
