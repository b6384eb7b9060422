import type { LogEvent } from "../event-record.ts";

/** One interval of consent to the activity log: [given, withdrawn). */
export interface ConsentInterval {
  readonly givenMs: number;
  readonly withdrawnMs: number;
}

/** Where a person has no consent rows at all, everything counts. */
const ALWAYS: readonly ConsentInterval[] = [
  { givenMs: -Infinity, withdrawnMs: Infinity },
];

/** Consent to the activity scope, out of all ordered rows of one person. */
export function findActivityConsent(
  events: readonly LogEvent[],
): readonly ConsentInterval[] {
  const intervals: ConsentInterval[] = [];
  let givenMs: number | null = null;
  let asked = false;
  for (const { name, atMs, payload } of events) {
    if (!isConsentRow(name)) continue;
    asked = true;
    if (payload["scope"] !== "activity") continue;
    if (name === "consent.given") {
      givenMs ??= atMs;
    } else if (name === "consent.withdrawn" && givenMs !== null) {
      intervals.push({ givenMs, withdrawnMs: atMs });
      givenMs = null;
    }
  }
  if (!asked) return ALWAYS;
  if (givenMs !== null) intervals.push({ givenMs, withdrawnMs: Infinity });
  return intervals;
}

/** The consent rows themselves are outside no interval: they make it. */
export function isConsentRow(name: string): boolean {
  return name.startsWith("consent.");
}

/** Whether a moment lies in one of the intervals. */
export function hasConsentAt(
  intervals: readonly ConsentInterval[],
  atMs: number,
): boolean {
  return intervals.some(
    ({ givenMs, withdrawnMs }) => givenMs <= atMs && atMs < withdrawnMs,
  );
}

/** The rows inside each interval, in the order of the intervals. */
export function splitByConsent(
  events: readonly LogEvent[],
  intervals: readonly ConsentInterval[],
): LogEvent[][] {
  const groups: LogEvent[][] = intervals.map(() => []);
  let current = 0;
  for (const event of events) {
    while (event.atMs >= (intervals[current]?.withdrawnMs ?? Infinity))
      current += 1;
    const interval = intervals[current];
    if (interval === undefined) break;
    if (event.atMs >= interval.givenMs) groups[current]?.push(event);
  }
  return groups;
}
