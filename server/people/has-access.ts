import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { isGuestTime } from "../classes/guests.ts";
import type { Tables } from "../storage/tables.ts";

const guestOf = (where: ExpressionBuilder<Tables, "membership" | "study">) =>
  where
    .selectFrom("class_guest")
    .select("class_guest.class_id")
    .whereRef("class_guest.membership_id", "=", "membership.id");

/**
 * The condition of a query over `membership` and `study` that somebody is a
 * member still: not gone, their time not over, the study open.
 * @param now the moment at which an end of access counts
 */
export function hasAccess(
  now: Date,
): (
  where: ExpressionBuilder<Tables, "membership" | "study">,
) => Expression<SqlBool> {
  return (where) =>
    where.and([
      where("membership.left_at", "is", null),
      where.or([
        where("membership.access_ends_at", "is", null),
        where("membership.access_ends_at", ">", now),
      ]),
      where("study.closed_at", "is", null),
      // A guest of a class is a member while it is on.
      where.or([
        where.not(where.exists(guestOf(where))),
        where.exists(
          guestOf(where)
            .innerJoin("class", "class.id", "class_guest.class_id")
            .where(isGuestTime(now)),
        ),
      ]),
    ]);
}
