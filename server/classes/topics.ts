import type { Kysely } from "kysely";
import type { TopicPart } from "../../shared/features/calendar/occurrence.ts";
import type { Tables } from "../storage/tables.ts";

/** What a class is about. */
interface Topic {
  readonly id: string;
  readonly title: string;
  readonly deckId: string | null;
}

/** Topics of a part in their order, from a number on; fewer where there are no more, none where one is missing. */
export async function findTopics(
  db: Kysely<Tables>,
  wanted: {
    readonly studyId: string;
    readonly part: TopicPart;
    readonly from: number;
    readonly count: number;
  },
): Promise<Topic[]> {
  const rows = await db
    .selectFrom("topic")
    .select(["id", "title", "deck_id as deckId", "number"])
    .where("study_id", "=", wanted.studyId)
    .where("part", "=", wanted.part)
    .where("number", ">=", wanted.from)
    .where("number", "<", wanted.from + wanted.count)
    .orderBy("number")
    .execute();
  return rows.map(({ id, title, deckId }) => ({ id, title, deckId }));
}
