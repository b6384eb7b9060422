import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** What a person got last of one item at one station. */
export interface LatestThing {
  readonly detail: unknown;
  /** Milliseconds since 1970. */
  readonly obtainedAt: number;
}

/** Finds the newest thing of its sort that the person still has; `null` where there is none. */
export async function readLatestThing(
  db: Kysely<Tables>,
  of: {
    readonly membershipId: string;
    readonly kind: string;
    readonly item: string;
    readonly place: string;
    readonly station: string;
  },
): Promise<LatestThing | null> {
  const row = await db
    .selectFrom("thing")
    .select(["detail", "obtained_at"])
    .where("membership_id", "=", of.membershipId)
    .where("kind", "=", of.kind)
    .where("item", "=", of.item)
    .where("from_place", "=", of.place)
    .where("from_station", "=", of.station)
    .where("given_up_at", "is", null)
    .orderBy("obtained_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row
    ? { detail: row.detail, obtainedAt: row.obtained_at.getTime() }
    : null;
}
