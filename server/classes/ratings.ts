import { type Kysely, sql, type Transaction } from "kysely";
import { HELPED, type Helped } from "../../shared/features/rating.ts";
import type { Tables } from "../storage/tables.ts";

/** Keeps whether a class helped somebody; false where they were not there, or it is not over. */
export async function keepRating(
  transaction: Transaction<Tables>,
  rated: {
    readonly classId: string;
    readonly studyId: string;
    readonly membershipId: string;
    readonly helped: Helped;
    readonly now: Date;
  },
): Promise<boolean> {
  const { classId, studyId, membershipId, helped, now } = rated;
  const attended = await transaction
    .selectFrom("attendance")
    .innerJoin("class", "class.id", "attendance.class_id")
    .select("class.id")
    .where("class.id", "=", classId)
    .where("class.study_id", "=", studyId)
    .where("class.ended_at", "is not", null)
    .where("attendance.membership_id", "=", membershipId)
    .executeTakeFirst();
  if (!attended) return false;
  const said = { helped, rated_at: now };
  await transaction
    .insertInto("class_rating")
    .values({ class_id: classId, membership_id: membershipId, ...said })
    .onConflict((conflict) =>
      conflict.columns(["class_id", "membership_id"]).doUpdateSet(said),
    )
    .execute();
  return true;
}

/** How many said which; nobody's name. */
export async function countRatings(
  db: Kysely<Tables>,
  classId: string,
): Promise<Record<Helped, number>> {
  const rows = await db
    .selectFrom("class_rating")
    .select(["helped", sql<number>`count(*)::int`.as("count")])
    .where("class_id", "=", classId)
    .groupBy("helped")
    .execute();
  const countOf = (wanted: Helped): number =>
    rows.find(({ helped }) => helped === wanted)?.count ?? 0;
  return Object.fromEntries(
    HELPED.map((each) => [each, countOf(each)]),
  ) as Record<Helped, number>;
}
