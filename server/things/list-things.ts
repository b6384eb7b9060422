import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** All that a person has of one kind from one station, oldest first: the item and what is remembered of it. */
export async function listThings(
  db: Kysely<Tables>,
  of: {
    readonly membershipId: string;
    readonly kind: string;
    readonly place: string;
    readonly station: string;
  },
): Promise<{ item: string; detail: unknown }[]> {
  return db
    .selectFrom("thing")
    .select(["item", "detail"])
    .where("membership_id", "=", of.membershipId)
    .where("kind", "=", of.kind)
    .where("from_place", "=", of.place)
    .where("from_station", "=", of.station)
    .where("given_up_at", "is", null)
    .orderBy("obtained_at")
    .orderBy("id")
    .execute();
}
