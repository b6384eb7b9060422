import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Tables } from "../storage/tables.ts";

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
    ]);
}
