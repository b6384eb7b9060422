import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type {
  ClassKind,
  TopicPart,
} from "../../shared/features/calendar/occurrence.ts";
import { isTrip } from "../../shared/places/trip-places.ts";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { expandSeries } from "./expand-series.ts";
import { findOverlap, lockTimetable } from "./find-overlap.ts";
import type { NewClass } from "./new-class.ts";
import { planReminders } from "./reminders.ts";
import { findTopics } from "./topics.ts";

/** Classes as somebody plans them. */
export interface NewSeries {
  readonly studyId: string;
  readonly timeZone: string;
  readonly kind: ClassKind;
  readonly title: string;
  readonly place: string;
  readonly startsLocal: string;
  readonly minutes: number;
  readonly rule: string;
  readonly capacity: number | null;
  /** A topic of this part for each week, from this number on. */
  readonly topics: { readonly part: TopicPart; readonly from: number } | null;
  /** Who may come; null for everybody. */
  readonly members: readonly string[] | null;
  /** Where they walk to; null or left out for no trip. */
  readonly trip?: string | null | undefined;
  readonly now: Date;
  /** The past is turned down unless an operator enters what has been. */
  readonly mayBePast?: true;
}

/** A time is told in whole minutes, so this very minute is not past. */
const MINUTE_MS = 60_000;

/**
 * Plans a series with all its classes, or says why it can't be.
 * @throws RangeError for a time zone that does not exist
 */
export async function planSeries(
  transaction: Transaction<Tables>,
  wanted: NewSeries,
): Promise<{ id: string; classes: readonly NewClass[] } | RefusalCode> {
  const { studyId, now, minutes, members, trip } = wanted;
  if (!isTrip(trip)) return "not-found";
  const moments = expandSeries(wanted);
  if (typeof moments === "string") return moments;
  const earliest = new Date(now.getTime() - MINUTE_MS);
  if (!wanted.mayBePast && moments.some((each) => each.startsAt < earliest))
    return "time-past";
  const weeks = (moments.at(-1)?.week ?? 0) + 1;
  const topics =
    wanted.topics &&
    (await findTopics(transaction, {
      studyId,
      ...wanted.topics,
      count: weeks,
    }));
  if (topics && topics.length < weeks) return "topic-none";
  await lockTimetable(transaction, studyId);
  const spans = moments.map(({ startsAt }) => ({ startsAt, minutes }));
  if (await findOverlap(transaction, wanted, spans)) return "class-overlaps";
  if (members && !(await areMembers(transaction, studyId, members)))
    return "not-found";

  const id = randomUUID();
  await transaction
    .insertInto("series")
    .values({
      id,
      study_id: studyId,
      kind: wanted.kind,
      title: wanted.title,
      place: wanted.place,
      starts_local: wanted.startsLocal,
      time_zone: wanted.timeZone,
      rule: wanted.rule,
      minutes,
      capacity: wanted.capacity,
      is_for_all: members === null,
      created_at: now,
    })
    .execute();
  if (members && members.length > 0)
    await transaction
      .insertInto("series_member")
      .values(members.map((each) => ({ series_id: id, membership_id: each })))
      .execute();
  const classes = moments.map(({ startsAt, week }) => {
    const topic = topics?.[week];
    return {
      id: randomUUID(),
      study_id: studyId,
      series_id: id,
      topic_id: topic?.id ?? null,
      deck_id: topic?.deckId ?? null,
      place: wanted.place,
      title: topic?.title ?? wanted.title,
      starts_at: startsAt,
      planned_at: startsAt,
      trip_place: trip ?? null,
      trip_told: trip ?? null,
      minutes,
      created_at: now,
    };
  });
  await transaction.insertInto("class").values(classes).execute();
  const planned = classes.map((each) => ({
    id: each.id,
    startsAt: each.starts_at,
  }));
  await planReminders(transaction, planned, now);
  return { id, classes: planned };
}

async function areMembers(
  transaction: Transaction<Tables>,
  studyId: string,
  members: readonly string[],
): Promise<boolean> {
  if (members.length === 0) return true;
  const found = await transaction
    .selectFrom("membership")
    .select("id")
    .where("study_id", "=", studyId)
    .where("id", "in", members)
    .where("left_at", "is", null)
    .execute();
  return found.length === new Set(members).size;
}
