import { randomUUID } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import { isStaff } from "../../shared/protocol/roles.ts";
import type { Tables } from "../storage/tables.ts";

/**
 * Notes that members came into the classroom; service data for the educator, by name. Whoever is noted as
 * there already goes on with that stay: they came just before the class began, or back after a crash. Into a
 * class that is over nobody comes any more. Within a transaction, and one after the other for a class (the lock
 * on its row), because the tick and the end of a class may notice the same person at once.
 */
export async function noteEntered(
  transaction: Transaction<Tables>,
  classId: string,
  membershipIds: readonly string[],
  now: Date,
): Promise<void> {
  if (membershipIds.length === 0) return;
  const found = await transaction
    .selectFrom("class")
    .select("ended_at")
    .where("id", "=", classId)
    .forUpdate()
    .executeTakeFirst();
  if (!found || found.ended_at !== null) return;
  const open = await transaction
    .selectFrom("attendance")
    .select("membership_id as id")
    .where("class_id", "=", classId)
    .where("membership_id", "in", membershipIds)
    .where("left_at", "is", null)
    .execute();
  const there = new Set(open.map(({ id }) => id));
  const come = membershipIds.filter((id) => !there.has(id));
  if (come.length === 0) return;
  await transaction
    .insertInto("attendance")
    .values(
      come.map((membershipId) => ({
        id: randomUUID(),
        class_id: classId,
        membership_id: membershipId,
        entered_at: now,
        left_at: null,
      })),
    )
    .execute();
}

/** Whether a member is noted as being in a class just now. */
export async function isAttending(
  db: Kysely<Tables>,
  classId: string,
  membershipId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("attendance")
    .select("id")
    .where("class_id", "=", classId)
    .where("membership_id", "=", membershipId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Kinds of accounts that attend nothing: they are there to fill or to try the island. */
export const UNCOUNTED = ["bot", "simulated"] as const;

/** Notes that a member left the classroom; never before they came. */
export async function noteLeft(
  db: Kysely<Tables>,
  classId: string,
  membershipId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("attendance")
    .set({ left_at: sql`greatest(entered_at, ${now}::timestamptz)` })
    .where("class_id", "=", classId)
    .where("membership_id", "=", membershipId)
    .where("left_at", "is", null)
    .execute();
}

/** How many people were in a class at some time. */
export async function countAttended(
  db: Kysely<Tables>,
  classId: string,
): Promise<number> {
  const row = await db
    .selectFrom("attendance")
    .innerJoin("membership", "membership.id", "attendance.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select((query) => query.fn.count("membership_id").distinct().as("members"))
    .where("class_id", "=", classId)
    .where("account.type", "not in", UNCOUNTED)
    .executeTakeFirst();
  return Number(row?.members ?? 0);
}

/** Somebody who has come to a class or said that they would. */
export interface RollRow {
  readonly membershipId: string;
  readonly name: string;
  readonly isStaff: boolean;
  /** When they came first; `null` before that. */
  readonly cameAt: Date | null;
  /** How often they came. */
  readonly stays: number;
}

/** Who has come to a class and who said that they would, by name. */
export async function listRoll(
  db: Kysely<Tables>,
  classId: string,
  studyId: string,
): Promise<RollRow[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .leftJoin("attendance", (join) =>
      join
        .onRef("attendance.membership_id", "=", "membership.id")
        .on("attendance.class_id", "=", classId),
    )
    .leftJoin("coming", (join) =>
      join
        .onRef("coming.membership_id", "=", "membership.id")
        .on("coming.class_id", "=", classId),
    )
    .select((eb) => [
      "membership.id",
      "membership.role",
      "account.name",
      eb.fn.min("attendance.entered_at").as("cameAt"),
      eb.fn.count("attendance.id").as("stays"),
    ])
    .where("membership.study_id", "=", studyId)
    .where("account.type", "not in", UNCOUNTED)
    .where((eb) =>
      eb.or([
        eb("attendance.id", "is not", null),
        eb("coming.is_coming", "=", true),
      ]),
    )
    .groupBy(["membership.id", "membership.role", "account.name"])
    .orderBy("account.name")
    .execute();
  return rows.map(({ id, role, name, cameAt, stays }) => ({
    membershipId: id,
    name,
    isStaff: isStaff(role),
    cameAt,
    stays: Number(stays),
  }));
}
