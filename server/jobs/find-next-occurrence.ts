import { Cron } from "croner";
import type { Recurrence } from "./define-job.ts";

/**
 * The first moment after another one that a pattern names in its time zone; null where there is none.
 * @throws TypeError for a pattern or zone that does not exist
 */
export function findNextOccurrence(
  { pattern, timeZone }: Recurrence,
  after: Date,
): Date | null {
  const cron = new Cron(pattern, { timezone: timeZone, paused: true });
  return cron.nextRun(after);
}
