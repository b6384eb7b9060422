import { type Expression, type Kysely, sql } from "kysely";
import type { ClassList } from "../../shared/features/calendar/class-list.ts";
import type { Tables } from "../storage/tables.ts";

/**
 * The condition of a query over `class` and, joined to its left, `series` that a class is for everybody. A class
 * with a list of its own goes by that, any other by its series; one of no series is for all.
 */
export const isForAll: Expression<boolean> = sql<boolean>`coalesce(class.is_for_all, series.is_for_all, true)`;

/**
 * The condition of such a query that the list which holds for a class names somebody.
 * @param membershipId a column or a value
 */
export const isNamed = (
  membershipId: Expression<unknown> | string,
): Expression<boolean> =>
  sql<boolean>`(case when class.is_for_all is null
    then exists (select 1 from series_member named
      where named.series_id = class.series_id and named.membership_id = ${membershipId})
    else exists (select 1 from class_named named
      where named.class_id = class.id and named.membership_id = ${membershipId}) end)`;

/** Whom a class is for. */
export interface ClassLists {
  readonly seriesId: string | null;
  /** Null where it has none of its own. */
  readonly own: ClassList | null;
  /** Null where it belongs to no series. */
  readonly series: ClassList | null;
}

/** The lists of a class and of its series; null where there is no such class. */
export async function findLists(
  db: Kysely<Tables>,
  classId: string,
): Promise<ClassLists | null> {
  const found = await db
    .selectFrom("class")
    .leftJoin("series", "series.id", "class.series_id")
    .select([
      "class.series_id as seriesId",
      "class.is_for_all as isOwnForAll",
      "series.is_for_all as isSeriesForAll",
    ])
    .where("class.id", "=", classId)
    .executeTakeFirst();
  if (!found) return null;
  const { seriesId, isOwnForAll, isSeriesForAll } = found;
  return {
    seriesId,
    own:
      isOwnForAll === false
        ? await listNamedForClass(db, classId)
        : isOwnForAll === null
          ? null
          : "all",
    series:
      seriesId !== null && isSeriesForAll === false
        ? await listNamedForSeries(db, seriesId)
        : isSeriesForAll === null
          ? null
          : "all",
  };
}

/** The list that holds for a class. */
export const listThatHolds = (lists: ClassLists | null): ClassList =>
  lists?.own ?? lists?.series ?? "all";

async function listNamedForClass(
  db: Kysely<Tables>,
  classId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("class_named")
    .select("membership_id as id")
    .where("class_id", "=", classId)
    .execute();
  return rows.map(({ id }) => id);
}

async function listNamedForSeries(
  db: Kysely<Tables>,
  seriesId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("series_member")
    .select("membership_id as id")
    .where("series_id", "=", seriesId)
    .execute();
  return rows.map(({ id }) => id);
}
