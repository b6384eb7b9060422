import { type Kysely, sql } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Where a member was last; service data, so that a restart puts everybody back. */
export interface Whereabouts {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly place: string;
  /** Such as `classroom/a5`; "" while standing. */
  readonly seat: string;
  readonly at: Date;
}

/** Where a member was, if it is not longer ago than `sinceMs`. */
export async function findWhereabouts(
  db: Kysely<Tables>,
  membershipId: string,
  since: Date,
): Promise<Whereabouts | null> {
  const row = await db
    .selectFrom("whereabouts")
    .selectAll()
    .where("membership_id", "=", membershipId)
    .where("at", ">", since)
    .executeTakeFirst();
  if (!row) return null;
  const { x, z, place, seat, at } = row;
  return { x, z, headingRad: row.heading_rad, place, seat, at };
}

/**
 * Keeps where members are now, one row each. What was overtaken by a newer row changes nothing; a row far
 * in the future is from before a correction of the clock, and gives way.
 */
export async function keepWhereabouts(
  db: Kysely<Tables>,
  members: readonly (Whereabouts & { membershipId: string })[],
): Promise<void> {
  if (members.length === 0) return;
  await db
    .insertInto("whereabouts")
    .values(
      members.map((member) => ({
        membership_id: member.membershipId,
        x: member.x,
        z: member.z,
        heading_rad: member.headingRad,
        place: member.place,
        seat: member.seat,
        at: member.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("membership_id").doUpdateSet((row) => ({
        x: row.ref("excluded.x"),
        z: row.ref("excluded.z"),
        heading_rad: row.ref("excluded.heading_rad"),
        place: row.ref("excluded.place"),
        seat: row.ref("excluded.seat"),
        at: row.ref("excluded.at"),
      })).where(sql<boolean>`
          whereabouts.at <= excluded.at
          or whereabouts.at > excluded.at + interval '10 seconds'`),
    )
    .execute();
}
