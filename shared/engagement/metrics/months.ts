import { divide } from "./describe-values.ts";
import type { Breakdown } from "./metric.ts";

/**
 * By study month (from 1): what `listMonths` counts (months from 0), by the
 * people who have begun that month.
 */
export function divideByMonth<P extends { readonly months: number }>(
  people: readonly P[],
  listMonths: (person: P) => readonly number[],
): Breakdown {
  const counts: number[] = [];
  for (const person of people)
    for (const month of listMonths(person))
      counts[month] = (counts[month] ?? 0) + 1;
  const last = people.reduce((most, { months }) => Math.max(most, months), 0);
  return Object.fromEntries(
    Array.from({ length: last }, (_, month) => [
      String(month + 1),
      divide(
        counts[month] ?? 0,
        people.filter(({ months }) => months > month).length,
      ),
    ]),
  );
}
