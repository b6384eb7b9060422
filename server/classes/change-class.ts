import type { Transaction } from "kysely";
import { isTrip } from "../../shared/places/trip-places.ts";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { findInstant, readLocalTime } from "./expand-series.ts";
import { findOverlap, lockTimetable } from "./find-overlap.ts";
import {
  addClassMail,
  type ClassNews,
  planReminders,
  planTripMail,
} from "./reminders.ts";

/** What staff change of one class; what is left out stays. */
export interface ClassChange {
  readonly id: string;
  readonly studyId: string;
  readonly timeZone: string;
  readonly startsLocal?: string | undefined;
  readonly minutes?: number | undefined;
  readonly title?: string | undefined;
  readonly deck?: string | null | undefined;
  readonly isCancelled?: boolean | undefined;
  readonly trip?: string | null | undefined;
  readonly now: Date;
}

/** Changes a class that has not begun, and tells those who come where its time or its trip is another. */
export async function changeClass(
  transaction: Transaction<Tables>,
  change: ClassChange,
): Promise<RefusalCode | null> {
  const { id, studyId, timeZone, now } = change;
  await lockTimetable(transaction, studyId);
  const before = await transaction
    .selectFrom("class")
    .selectAll()
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  if (!before) return "not-found";
  if (before.started_at || before.ended_at) return "class-over";
  const local =
    change.startsLocal === undefined ? null : readLocalTime(change.startsLocal);
  if (change.startsLocal !== undefined && !local) return "time-none";
  const startsAt = local ? findInstant(local, timeZone) : before.starts_at;
  const minutes = change.minutes ?? before.minutes;
  const wasCancelled = before.cancelled_at !== null;
  const isCancelled = change.isCancelled ?? wasCancelled;
  const isMoved = startsAt.getTime() !== before.starts_at.getTime();
  if ((isMoved || (wasCancelled && !isCancelled)) && startsAt < now)
    return "time-past";
  const spans = [{ startsAt, minutes }];
  if (
    !isCancelled &&
    (await findOverlap(transaction, placeOf(before), spans, id))
  )
    return "class-overlaps";
  if (!isTrip(change.trip)) return "not-found";
  if (change.deck && !(await hasDeck(transaction, studyId, change.deck)))
    return "not-found";
  const trip = change.trip === undefined ? before.trip_place : change.trip;
  await transaction
    .updateTable("class")
    .set({
      starts_at: startsAt,
      minutes,
      title: change.title ?? before.title,
      deck_id: change.deck === undefined ? before.deck_id : change.deck,
      trip_place: trip,
      cancelled_at: isCancelled ? (before.cancelled_at ?? now) : null,
      revision: before.revision + 1,
    })
    .where("id", "=", id)
    .execute();
  const news: ClassNews | null =
    isCancelled !== wasCancelled
      ? isCancelled
        ? "cancelled"
        : "moved"
      : isMoved
        ? "moved"
        : null;
  if (news) await addClassMail(transaction, { id, startsAt }, news, now);
  else if (trip !== before.trip_told && !isCancelled)
    await planTripMail(transaction, { id, startsAt }, now);
  if (isMoved && !isCancelled)
    await planReminders(transaction, [{ id, startsAt }], now);
  return null;
}

const placeOf = (row: { study_id: string; place: string }) => ({
  studyId: row.study_id,
  place: row.place,
});

async function hasDeck(
  transaction: Transaction<Tables>,
  studyId: string,
  deck: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom("deck")
    .select("id")
    .where("id", "=", deck)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  return row !== undefined;
}
