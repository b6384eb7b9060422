import { deepEqual } from "node:assert/strict";
import { pickDeeds } from "../deed.ts";
import type { History } from "./history.ts";

/** Every text that was marked is a question once, answered where that was acknowledged, and the last pin of a class holds. */
export async function checkQuestions({
  database: { db },
  studyId,
  deeds,
}: History): Promise<string> {
  const rows = await db
    .selectFrom("class_question")
    .innerJoin("class", "class.id", "class_id")
    .select(["message_id as message", "class_id", "is_answered", "pinned_at"])
    .where("class.study_id", "=", studyId)
    .execute();
  const namesOf = (
    list: readonly { readonly payload: { readonly message: string } }[],
  ): string[] => [...new Set(list.map(({ payload }) => payload.message))];
  const marked = namesOf(pickDeeds(deeds, "question.mark")).toSorted();
  deepEqual(rows.map(({ message }) => message).toSorted(), marked, "questions");
  deepEqual(
    rows
      .filter(({ is_answered: isAnswered }) => isAnswered)
      .map(({ message }) => message)
      .toSorted(),
    namesOf(pickDeeds(deeds, "question.settle")).toSorted(),
    "answered questions",
  );
  const classOf = new Map(rows.map((row) => [row.message, row.class_id]));
  const lastPins = new Map<string, string>();
  for (const { payload } of pickDeeds(deeds, "question.pin"))
    lastPins.set(classOf.get(payload.message) ?? "", payload.message);
  deepEqual(
    rows
      .filter(({ pinned_at: pinnedAt }) => pinnedAt !== null)
      .map(({ message }) => message)
      .toSorted(),
    [...lastPins.values()].toSorted(),
    "pinned questions",
  );
  return `${rows.length} questions`;
}
