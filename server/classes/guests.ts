import { type Expression, type Kysely, sql } from "kysely";
import {
  DOORS_OPEN_MS,
  LONGEST_MS,
} from "../../shared/features/calendar/occurrence.ts";
import type { Tables } from "../storage/tables.ts";

/** So long a guest may stay after their class, to say goodbye. */
const GRACE_MS = 15 * 60_000;

const span = (ms: number) => sql`${ms}::int * interval '1 millisecond'`;

/**
 * The condition of a query over `class` that its guests may be here: from when
 * its doors open until a little after its end, and never where it is called off.
 */
export const isGuestTime = (now: Date): Expression<boolean> =>
  sql<boolean>`(class.cancelled_at is null
    and class.starts_at - ${span(DOORS_OPEN_MS)} <= ${now}
    and case
      when class.ended_at is not null then class.ended_at + ${span(GRACE_MS)} > ${now}
      when class.started_at is not null then class.started_at + ${span(LONGEST_MS)} > ${now}
      else class.starts_at + class.minutes * interval '1 minute' + ${span(GRACE_MS)} > ${now}
    end)`;

/** Whether guests of a class may be here now. */
export async function isOpenForGuests(
  db: Kysely<Tables>,
  classId: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom("class")
    .select("id")
    .where("id", "=", classId)
    .where(isGuestTime(now))
    .executeTakeFirst();
  return row !== undefined;
}

/** When a class that is still to come is over, as planned; null where there is none. */
export async function findClassToCome(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<{ readonly endsAt: Date } | null> {
  const row = await db
    .selectFrom("class")
    .select(["starts_at", "minutes"])
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .where("ended_at", "is", null)
    .where("cancelled_at", "is", null)
    .executeTakeFirst();
  return row
    ? { endsAt: new Date(row.starts_at.getTime() + row.minutes * 60_000) }
    : null;
}
