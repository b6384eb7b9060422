import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { findLists, listThatHolds } from "./named-lists.ts";

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
  const list = listThatHolds(await findLists(db, classId));
  return {
    named: list === "all" ? null : new Set(list),
    guests: new Set(guests.map(({ id }) => id)),
  };
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

/** Whether a class can be for all of these. */
export async function areInvitable(
  db: Kysely<Tables>,
  studyId: string,
  members: readonly string[],
): Promise<boolean> {
  const invitable = await listInvitable(db, studyId);
  const ids = new Set(invitable.map(({ id }) => id));
  return members.every((id) => ids.has(id));
}

/** Whether a study has such a class. */
export async function hasClass(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("class")
    .select("id")
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  return row !== undefined;
}
