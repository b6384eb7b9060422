/**
 * Where connected time was spent: [from, until, place or null], disjoint and
 * sorted. The place of a connection is its latest place.entered; of several
 * connected ones the latest of all wins. Rows without a connection speak for all.
 */
export function findStays(spans, rows) {
  const changes = [];
  for (const span of spans) {
    if (span.until <= span.from) continue;
    changes.push({ at: span.until, rank: 0, order: 0, ends: span.id });
    changes.push({ at: span.from, rank: 1, order: 0, starts: span });
  }
  rows.forEach((row, order) => {
    if (row.name === "place.entered")
      changes.push({ at: row.at, rank: 2, order, row });
  });
  changes.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);

  const connected = new Set();
  const places = new Map();
  const stays = [];
  let since = 0;
  for (const { at, ends, starts, row, order } of changes) {
    if (connected.size > 0 && at > since) {
      const place = placeNow(connected, places);
      const last = stays[stays.length - 1];
      if (last && last[1] === since && last[2] === place) last[1] = at;
      else stays.push([since, at, place]);
    }
    since = at;
    if (ends !== undefined) connected.delete(ends);
    if (starts) {
      if (connected.size === 0) places.delete("");
      if (!starts.resumed && starts.id !== "") places.delete(starts.id);
      connected.add(starts.id);
    }
    if (row)
      places.set(row.connection ?? "", { place: row.place || null, order });
  }
  return stays;
}

function placeNow(connected, places) {
  let latest = places.get("") ?? { place: null, order: -1 };
  for (const id of connected) {
    const own = places.get(id);
    if (own && own.order > latest.order) latest = own;
  }
  return latest.place;
}
