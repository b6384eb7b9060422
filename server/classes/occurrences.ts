import { type Kysely, sql } from "kysely";
import type { Occurrence } from "../../shared/features/calendar/occurrence.ts";
import { isTripPlace } from "../../shared/places/trip-places.ts";
import type { Tables } from "../storage/tables.ts";
import { isForAll, isNamed } from "./named-lists.ts";

/** Whose calendar it is. */
export interface CalendarReader {
  readonly studyId: string;
  readonly membershipId: string;
  /** Staff see every class. */
  readonly seesAll: boolean;
  /** A guest sees only the classes that name them. */
  readonly isGuest: boolean;
}

/** Of a page of the calendar. */
const MAX_ROWS = 200;

/** The classes of a stretch of time that a reader may come to, in order. */
export async function listOccurrences(
  db: Kysely<Tables>,
  reader: CalendarReader,
  from: Date,
  until: Date,
): Promise<{ classes: Occurrence[]; hasMore: boolean }> {
  const rows = await selectOccurrences(db, reader)
    .where("class.starts_at", ">=", from)
    .where("class.starts_at", "<", until)
    .orderBy("class.starts_at")
    .orderBy("class.id")
    .limit(MAX_ROWS + 1)
    .execute();
  return {
    classes: rows
      .slice(0, MAX_ROWS)
      .map((row) => describeOccurrence(row, reader)),
    hasMore: rows.length > MAX_ROWS,
  };
}

/** One class, if the reader may come to it. */
export async function findOccurrence(
  db: Kysely<Tables>,
  reader: CalendarReader,
  id: string,
): Promise<Occurrence | null> {
  const row = await selectOccurrences(db, reader)
    .where("class.id", "=", id)
    .executeTakeFirst();
  return row ? describeOccurrence(row, reader) : null;
}

/** The classes that a reader may come to. */
export function selectOccurrences(db: Kysely<Tables>, reader: CalendarReader) {
  const { studyId, membershipId, seesAll, isGuest } = reader;
  return db
    .selectFrom("class")
    .leftJoin("series", "series.id", "class.series_id")
    .leftJoin("topic", "topic.id", "class.topic_id")
    .leftJoin("coming as own", (join) =>
      join
        .onRef("own.class_id", "=", "class.id")
        .on("own.membership_id", "=", membershipId),
    )
    .where("class.study_id", "=", studyId)
    .$if(!seesAll, (query) =>
      query.where((eb) =>
        eb.or([
          ...(isGuest ? [] : [isForAll]),
          isNamed(membershipId),
          eb.exists(
            eb
              .selectFrom("class_guest")
              .select("class_guest.membership_id")
              .whereRef("class_guest.class_id", "=", "class.id")
              .where("class_guest.membership_id", "=", membershipId),
          ),
        ]),
      ),
    )
    .select((eb) => [
      "class.id",
      "class.title",
      "class.starts_at",
      "class.minutes",
      "class.series_id",
      "class.planned_at",
      "class.started_at",
      "class.ended_at",
      "class.cancelled_at",
      "class.revision",
      "class.deck_id",
      "class.trip_place",
      "series.kind",
      "series.capacity",
      "topic.part",
      "topic.number",
      "own.is_coming",
      eb
        .selectFrom("coming")
        .select(sql<number>`count(*)::int`.as("count"))
        .whereRef("coming.class_id", "=", "class.id")
        .where("coming.is_coming", "=", true)
        .as("coming"),
    ]);
}

type Row = Awaited<
  ReturnType<ReturnType<typeof selectOccurrences>["execute"]>
>[number];

function stateOf(row: Row): Occurrence["state"] {
  if (row.cancelled_at) return "cancelled";
  if (row.ended_at) return "ended";
  return row.started_at ? "running" : "planned";
}

/** One row of `selectOccurrences` as its reader sees it. */
export function describeOccurrence(
  row: Row,
  reader: CalendarReader,
): Occurrence {
  const { part, number, planned_at: plannedAt, trip_place: trip } = row;
  return {
    id: row.id,
    title: row.title,
    kind: row.kind ?? "class",
    startsAt: row.starts_at.getTime(),
    minutes: row.minutes,
    state: stateOf(row),
    topic: part === null || number === null ? null : { part, number },
    series: row.series_id,
    isMoved:
      plannedAt !== null && plannedAt.getTime() !== row.starts_at.getTime(),
    trip: trip !== null && isTripPlace(trip) ? trip : null,
    revision: row.revision,
    deck: reader.seesAll ? row.deck_id : null,
    capacity: row.capacity,
    coming: row.coming ?? 0,
    isComing: row.is_coming,
  };
}
