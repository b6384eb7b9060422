/** The table with the fewest people, of those numbered 1 to `count`; the lowest of several. */
export function smallestTable(count: number, taken: Iterable<number>): number {
  const sizes = Array.from({ length: count }, () => 0);
  for (const table of taken)
    if (table >= 1 && table <= count)
      sizes[table - 1] = (sizes[table - 1] ?? 0) + 1;
  return sizes.indexOf(Math.min(...sizes)) + 1;
}

/** Deals people out among tables, as evenly as it goes. `order` is theirs; shuffle it before. */
export function dealOut<Person>(
  order: readonly Person[],
  count: number,
): Map<Person, number> {
  return new Map(order.map((person, index) => [person, (index % count) + 1]));
}

/**
 * The seats of a table: a room's seats in their order, parted among the tables
 * so that neighbours are together.
 */
export function seatsOfTable<Seat>(
  seats: readonly Seat[],
  count: number,
  table: number,
): readonly Seat[] {
  const from = Math.floor((seats.length * (table - 1)) / count);
  const to = Math.floor((seats.length * table) / count);
  return seats.slice(from, to);
}
