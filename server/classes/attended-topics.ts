import type { Kysely } from "kysely";
import {
  measureAttendance,
  type Stay,
} from "../../shared/features/calendar/class-report.ts";
import type { Tables } from "../storage/tables.ts";

/** From when until when a class ran, or runs still; null where it never began. */
export const runOf = (
  row: { started_at: Date | null; ended_at: Date | null },
  now: Date,
): Stay | null =>
  row.started_at && {
    fromMs: row.started_at.getTime(),
    untilMs: (row.ended_at ?? now).getTime(),
  };

/** Which topics a member has attended by any class of theirs, each with the start of the first such class. */
export async function findAttendedTopics(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("attendance")
    .innerJoin("class", "class.id", "attendance.class_id")
    .select([
      "class.id",
      "class.topic_id",
      "class.started_at",
      "class.ended_at",
      "attendance.entered_at",
      "attendance.left_at",
    ])
    .where("attendance.membership_id", "=", membershipId)
    .where("class.topic_id", "is not", null)
    .where("class.ended_at", "is not", null)
    .orderBy("class.started_at")
    .execute();
  const attended = new Map<string, number>();
  for (const stays of Map.groupBy(rows, (row) => row.id).values()) {
    const [first] = stays;
    const run = first && runOf(first, new Date(0));
    if (!first?.topic_id || !run || attended.has(first.topic_id)) continue;
    const inside = stays.map((stay) => ({
      fromMs: stay.entered_at.getTime(),
      untilMs: stay.left_at?.getTime() ?? run.untilMs,
    }));
    if (measureAttendance(inside, run).hasAttended)
      attended.set(first.topic_id, run.fromMs);
  }
  return attended;
}
