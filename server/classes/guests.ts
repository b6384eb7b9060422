import { type Expression, type Kysely, sql } from "kysely";
import {
  DOORS_OPEN_MS,
  LONGEST_MS,
} from "../../shared/features/calendar/occurrence.ts";
import type { Tables } from "../storage/tables.ts";

/** So long a guest may stay after their class, to say goodbye. */
const GRACE_MS = 15 * 60_000;

const span = (ms: number) => sql`${ms}::int * interval '1 millisecond'`;

/** The condition of a query over `class` that it is neither over nor called off, wherever it was moved to. */
export const isNotOverForGuests = (now: Date): Expression<boolean> =>
  sql<boolean>`(class.cancelled_at is null
    and case
      when class.ended_at is not null then class.ended_at + ${span(GRACE_MS)} > ${now}
      when class.started_at is not null then class.started_at + ${span(LONGEST_MS)} > ${now}
      else class.starts_at + class.minutes * interval '1 minute' + ${span(GRACE_MS)} > ${now}
    end)`;

/**
 * The condition of a query over `class` that its guests may be here: from when
 * its doors open until a little after its end, and never where it is called off.
 */
export const isGuestTime = (now: Date): Expression<boolean> =>
  sql<boolean>`(class.starts_at - ${span(DOORS_OPEN_MS)} <= ${now}
    and ${isNotOverForGuests(now)})`;

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

/** A class that a guest comes to. */
export interface ClassToCome {
  readonly title: string;
  readonly startsAt: Date;
  /** The place it walks to; null where no trip is planned. */
  readonly trip: string | null;
  /** As planned. */
  readonly endsAt: Date;
}

/** A class that is not over yet; null where there is none. */
export async function findClassToCome(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<ClassToCome | null> {
  const row = await db
    .selectFrom("class")
    .select(["title", "starts_at", "minutes", "trip_place as trip"])
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .where("ended_at", "is", null)
    .where("cancelled_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { title, starts_at: startsAt, minutes, trip } = row;
  return {
    title,
    startsAt,
    trip,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  };
}
