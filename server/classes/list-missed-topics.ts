import type { Kysely } from "kysely";
import type { MissedTopic } from "../../shared/features/calendar/missed-topic.ts";
import type { Tables } from "../storage/tables.ts";
import { findAttendedTopics } from "./attended-topics.ts";
import {
  type CalendarReader,
  describeOccurrence,
  selectOccurrences,
} from "./occurrences.ts";

/**
 * The topics a member has missed and can still come to: a class of theirs was
 * held since they joined, none was attended, and another one runs or is to
 * come. Those that are held soonest come first.
 */
export async function listMissedTopics(
  db: Kysely<Tables>,
  reader: CalendarReader,
  now: Date,
): Promise<MissedTopic[]> {
  const attended = await findAttendedTopics(db, reader.membershipId);
  const held = await selectOccurrences(db, reader)
    .innerJoin("membership", "membership.study_id", "class.study_id")
    .where("membership.id", "=", reader.membershipId)
    .whereRef("class.started_at", ">=", "membership.joined_at")
    .where("class.ended_at", "is not", null)
    .where("class.topic_id", "is not", null)
    .select(["class.topic_id", "topic.title as topic_title"])
    .execute();
  const missed = new Map(
    held.flatMap(({ topic_id: id, topic_title: title }) =>
      id === null || title === null || attended.has(id)
        ? []
        : [[id, title] as const],
    ),
  );
  if (missed.size === 0) return [];
  const again = await selectOccurrences(db, reader)
    .where("class.topic_id", "in", [...missed.keys()])
    .where("class.ended_at", "is", null)
    .where("class.cancelled_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("class.starts_at", ">", now),
        eb("class.started_at", "is not", null),
      ]),
    )
    .select("class.topic_id")
    .orderBy("class.starts_at")
    .execute();
  return again.flatMap((row) => {
    const title = row.topic_id === null ? undefined : missed.get(row.topic_id);
    if (row.topic_id === null || title === undefined) return [];
    missed.delete(row.topic_id);
    return [{ title, again: describeOccurrence(row, reader) }];
  });
}
