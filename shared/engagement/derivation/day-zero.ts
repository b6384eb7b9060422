import type { LogEvent } from "../event-record.ts";
import type { EngagementParameters } from "../parameters.ts";
import type { Span } from "./spans.ts";

/**
 * The moment whose date is day 0 of a person; null where there is none, then
 * nothing of theirs has a study day.
 *
 * @param enrolledMs first consent to the activity log, else the first row
 * @param rows all ordered rows of the person
 * @param sessions sorted
 */
export function findDayZero(
  choice: EngagementParameters["dayZero"],
  enrolledMs: number,
  rows: readonly LogEvent[],
  sessions: readonly Span[],
): number | null {
  if (choice === "enrolment") return enrolledMs;
  if (choice === "first-session") return sessions[0]?.startMs ?? null;
  return rows.find(({ name }) => name === "arm.assigned")?.atMs ?? null;
}
