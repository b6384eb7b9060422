/** Weekdays as RFC 5545 writes them, from Monday. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_MS = 86_400_000;

/** The weekday of a date such as 2026-12-01. */
function weekdayOf(date: string): Weekday {
  const day = new Date(`${date}T00:00Z`).getUTCDay();
  return WEEKDAYS[(day + 6) % 7] ?? "MO";
}

/**
 * The rule of classes on some days of each week, for so many weeks; "" for a single class.
 * The day of the first class counts also where nobody chose it.
 * @param date of the first class, such as 2026-12-01
 */
export function makeRule(
  date: string,
  chosen: readonly Weekday[],
  weeks: number,
): string {
  if (!(weeks > 1)) return "";
  const first = weekdayOf(date);
  const days = WEEKDAYS.filter((day) => day === first || chosen.includes(day));
  // The last week is whole: it ends the day before the first day of the week after.
  const last = new Date(
    Date.parse(`${date}T00:00Z`) + (weeks * 7 - 1) * DAY_MS,
  );
  const until = last.toISOString().slice(0, 10).replaceAll("-", "");
  return `FREQ=WEEKLY;BYDAY=${days.join(",")};UNTIL=${until}`;
}
