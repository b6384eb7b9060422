import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Who is let into a class, besides staff; by membership. */
export interface Door {
  /** `null` where it is for everybody of its study. */
  readonly named: ReadonlySet<string> | null;
  /** Who was invited to this class alone. */
  readonly guests: ReadonlySet<string>;
}

/** Who is let into a class. */
export async function findDoor(
  db: Kysely<Tables>,
  classId: string,
): Promise<Door> {
  const guests = await db
    .selectFrom("class_guest")
    .select("membership_id as id")
    .where("class_id", "=", classId)
    .execute();
  return {
    named: await findNamed(db, classId),
    guests: new Set(guests.map(({ id }) => id)),
  };
}

async function findNamed(
  db: Kysely<Tables>,
  classId: string,
): Promise<ReadonlySet<string> | null> {
  const found = await db
    .selectFrom("class")
    .innerJoin("series", "series.id", "class.series_id")
    .select(["series.id", "series.is_for_all"])
    .where("class.id", "=", classId)
    .executeTakeFirst();
  if (!found || found.is_for_all) return null;
  const rows = await db
    .selectFrom("series_member")
    .select("membership_id as id")
    .where("series_id", "=", found.id)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whom a class can be for: everybody of a study who is not staff, by name. */
export async function listInvitable(
  db: Kysely<Tables>,
  studyId: string,
): Promise<{ id: string; name: string }[]> {
  return (
    db
      .selectFrom("membership")
      .innerJoin("account", "account.id", "membership.account_id")
      .select(["membership.id", "account.name"])
      .where("membership.study_id", "=", studyId)
      .where("membership.left_at", "is", null)
      .where("membership.role", "in", ["participant", "facilitator"])
      .where("account.type", "in", ["person", "guest", "test"])
      // Guests of one class come to that class alone.
      .where("membership.id", "not in", (eb) =>
        eb.selectFrom("class_guest").select("class_guest.membership_id"),
      )
      .orderBy("account.name")
      .orderBy("membership.id")
      .execute()
  );
}
