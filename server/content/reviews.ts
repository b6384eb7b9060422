import { type Kysely, sql, type Transaction } from "kysely";
import type { Reviewed } from "../../shared/features/review.ts";
import type { Tables } from "../storage/tables.ts";

/** A review holds for a year. */
const HOLDS_YEARS = 1;
const DAY_CHARS = 10;

const dayOf = (date: Date): string => date.toISOString().slice(0, DAY_CHARS);

/** Which text, in which version. */
export interface TextVersion {
  readonly id: string;
  readonly hash: string;
}

/** Finds who stands behind a text as it is now; `null` for nobody, for an older version, or when a look is due again. */
export type FindReview = (text: TextVersion) => Reviewed | null;

/** All reviews of a study, as of a moment. */
export async function readReviews(
  db: Kysely<Tables>,
  studyId: string,
  now: Date,
): Promise<FindReview> {
  const rows = await db
    .selectFrom("review")
    .innerJoin("membership", "membership.id", "review.reviewed_by")
    .innerJoin("account", "account.id", "membership.account_id")
    .select([
      "text_id",
      "hash",
      "reviewed_at",
      sql<string>`review_due::text`.as("due"),
      "account.name as by",
    ])
    .where("review.study_id", "=", studyId)
    .execute();
  const known = new Map(rows.map((row) => [row.text_id, row]));
  return ({ id, hash }) => {
    const row = known.get(id);
    if (row === undefined || row.hash !== hash) return null;
    const { by, due } = row;
    return due < dayOf(now) ? null : { by, at: dayOf(row.reviewed_at), due };
  };
}

/** Notes that a member stands behind a text from now on. */
export async function keepReview(
  transaction: Transaction<Tables>,
  review: TextVersion & {
    readonly studyId: string;
    readonly membershipId: string;
  },
  now: Date,
): Promise<void> {
  const due = new Date(now);
  due.setUTCFullYear(due.getUTCFullYear() + HOLDS_YEARS);
  const values = {
    hash: review.hash,
    reviewed_by: review.membershipId,
    reviewed_at: now,
    review_due: dayOf(due),
  };
  await transaction
    .insertInto("review")
    .values({ study_id: review.studyId, text_id: review.id, ...values })
    .onConflict((conflict) =>
      conflict.columns(["study_id", "text_id"]).doUpdateSet(values),
    )
    .execute();
}

/** Nobody stands behind a text any more. */
export async function withdrawReview(
  transaction: Transaction<Tables>,
  studyId: string,
  id: string,
): Promise<void> {
  await transaction
    .deleteFrom("review")
    .where("study_id", "=", studyId)
    .where("text_id", "=", id)
    .execute();
}
