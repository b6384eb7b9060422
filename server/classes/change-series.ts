import type { Transaction } from "kysely";
import { isTrip } from "../../shared/places/trip-places.ts";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { addClassMail, planTripMail } from "./reminders.ts";

/** Which series of a study, and the present. */
export interface WhichSeries {
  readonly id: string;
  readonly studyId: string;
  readonly now: Date;
}

async function hasSeries(
  transaction: Transaction<Tables>,
  { id, studyId }: WhichSeries,
): Promise<boolean> {
  const series = await transaction
    .selectFrom("series")
    .select("id")
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  return series !== undefined;
}

/** The classes of a series that have not begun and are not called off, to be changed. */
const toCome = (transaction: Transaction<Tables>, { id, now }: WhichSeries) =>
  transaction
    .updateTable("class")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("series_id", "=", id)
    .where("started_at", "is", null)
    .where("cancelled_at", "is", null)
    .where("starts_at", ">", now)
    .returning(["id", "starts_at as startsAt", "trip_told as tripTold"]);

/** Calls off every class of a series that has not begun, and gives which those are; null where there is no such series. */
export async function endSeries(
  transaction: Transaction<Tables>,
  which: WhichSeries,
): Promise<string[] | null> {
  if (!(await hasSeries(transaction, which))) return null;
  const { now } = which;
  const rows = await toCome(transaction, which)
    .set({ cancelled_at: now })
    .execute();
  for (const row of rows)
    await addClassMail(transaction, row, "cancelled", now);
  return rows.map(({ id }) => id);
}

/** Plans where every class of a series that has not begun walks to, or that none does; gives which those are. */
export async function planTrips(
  transaction: Transaction<Tables>,
  which: WhichSeries,
  trip: string | null,
): Promise<string[] | RefusalCode> {
  if (!isTrip(trip)) return "not-found";
  if (!(await hasSeries(transaction, which))) return "not-found";
  const rows = await toCome(transaction, which)
    .set({ trip_place: trip })
    .execute();
  for (const row of rows)
    if (row.tripTold !== trip) await planTripMail(transaction, row, which.now);
  return rows.map(({ id }) => id);
}
