import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";

/** Month n is study days 30(n - 1) to 30n - 1. */
export const MONTH_DAYS = 30;
export const WEEK_DAYS = 7;

/** The last study day on which a person could have been seen: that of the log's end or of their leaving; null where there is none. */
export function findLastDay(
  { calendar, throughMs }: Engagement,
  { dayZero, leftMs }: PersonEngagement,
): number | null {
  if (dayZero === null || throughMs === null) return null;
  const day = calendar.dayAt(Math.min(throughMs, leftMs ?? Infinity)) - dayZero;
  return day >= 0 ? day : null;
}

/** How many stretches of `length` study days a person has begun, from day 0 to their last. */
export function countBegun(
  engagement: Engagement,
  person: PersonEngagement,
  length: number,
): number {
  const lastDay = findLastDay(engagement, person);
  return lastDay === null ? 0 : Math.floor(lastDay / length) + 1;
}
