/** A span is [from, until] in ms. */

/** Disjoint and sorted; empty spans vanish, touching ones become one. */
export function unite(spans) {
  const out = [];
  for (const [from, until] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (until <= from) continue;
    const last = out[out.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else out.push([from, until]);
  }
  return out;
}

/** What two disjoint, sorted lists share. */
export function overlap(a, b) {
  const out = [];
  let j = 0;
  for (const [from, until] of a) {
    while (j < b.length && b[j][1] <= from) j++;
    for (let k = j; k < b.length && b[k][0] < until; k++) {
      const [start, end] = [Math.max(from, b[k][0]), Math.min(until, b[k][1])];
      if (end > start) out.push([start, end]);
    }
  }
  return out;
}

export const lengthOf = (spans) =>
  spans.reduce((sum, [from, until]) => sum + until - from, 0);
