import type { Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { addThing, type NewThing } from "./add-thing.ts";

/** Puts a thing in the place of the one of its sort that the person had here, such as a list that has grown. */
export async function replaceThing(
  transaction: Transaction<Tables>,
  thing: NewThing,
): Promise<void> {
  await transaction
    .deleteFrom("thing")
    .where("membership_id", "=", thing.membershipId)
    .where("kind", "=", thing.kind)
    .where("item", "=", thing.item)
    .where("from_place", "=", thing.place)
    .where("from_station", "=", thing.station)
    .execute();
  await addThing(transaction, thing);
}
