import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** How many said that they come to a class. */
export async function countComing(
  db: Kysely<Tables>,
  classId: string,
): Promise<number> {
  const row = await db
    .selectFrom("coming")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("class_id", "=", classId)
    .where("is_coming", "=", true)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Keeps what a person said about a class; null takes an earlier answer back. */
export async function keepAnswer(
  transaction: Transaction<Tables>,
  who: { readonly classId: string; readonly membershipId: string },
  isComing: boolean | null,
  now: Date,
): Promise<void> {
  const key = { class_id: who.classId, membership_id: who.membershipId };
  if (isComing === null) {
    await transaction
      .deleteFrom("coming")
      .where("class_id", "=", key.class_id)
      .where("membership_id", "=", key.membership_id)
      .execute();
    return;
  }
  const said = { is_coming: isComing, answered_at: now };
  await transaction
    .insertInto("coming")
    .values({ ...key, ...said })
    .onConflict((conflict) =>
      conflict.columns(["class_id", "membership_id"]).doUpdateSet(said),
    )
    .execute();
}

/** Lets those who answer for one class do so one after the other, so that two can't both take the last seat. */
export async function lockClass(
  transaction: Transaction<Tables>,
  classId: string,
): Promise<void> {
  await transaction
    .selectFrom("class")
    .select("id")
    .where("id", "=", classId)
    .forUpdate()
    .execute();
}
