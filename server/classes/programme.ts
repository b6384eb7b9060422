import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { TopicPart } from "../../shared/features/calendar/occurrence.ts";
import type { Tables } from "../storage/tables.ts";

/** A topic a study begins with. */
export interface NewTopic {
  readonly part: TopicPart;
  readonly number: number;
  readonly title: string;
  readonly deckId: string | null;
}

/** Gives a study those topics that it does not have yet. */
export async function addTopics(
  transaction: Transaction<Tables>,
  studyId: string,
  topics: readonly NewTopic[],
  now: Date,
): Promise<void> {
  await transaction
    .insertInto("topic")
    .values(
      topics.map(({ part, number, title, deckId }) => ({
        id: randomUUID(),
        study_id: studyId,
        part,
        number,
        title,
        deck_id: deckId,
        created_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["study_id", "part", "number"]).doNothing(),
    )
    .execute();
}

/** How many topics a part has. */
export async function countTopics(
  db: Kysely<Tables>,
  studyId: string,
  part: TopicPart,
): Promise<number> {
  const rows = await db
    .selectFrom("topic")
    .select("id")
    .where("study_id", "=", studyId)
    .where("part", "=", part)
    .execute();
  return rows.length;
}
