import type { Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { planTripMail } from "./reminders.ts";

/** Plans where one class walks to that has not begun; those who come to it are told. */
export async function planTrip(
  transaction: Transaction<Tables>,
  id: string,
  trip: string,
  now: Date,
): Promise<void> {
  const planned = await transaction
    .updateTable("class")
    .set((eb) => ({ trip_place: trip, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .returning(["id", "starts_at as startsAt"])
    .executeTakeFirst();
  if (planned) await planTripMail(transaction, planned, now);
}
