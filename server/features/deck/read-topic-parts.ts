import type { QuizQuestion } from "../../../shared/curriculum/quiz.ts";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import type { Reviewed } from "../../../shared/features/review.ts";
import { topicTextId } from "../../content/health-texts.ts";
import { readTopic } from "../../content/read-topic.ts";
import { readReviews } from "../../content/reviews.ts";
import type { RequestContext } from "../context.ts";

/**
 * What a deck of the curriculum has beside its slides: who stands behind its
 * words, and its quiz, whose answers are for staff alone. The quiz is that of
 * the class as it is now; a deck of an older version has the same questions or better ones.
 */
export async function readTopicParts(
  of: DeckSummary["of"],
  isForStaff: boolean,
  { caller, database, nowMs }: RequestContext,
): Promise<{ review: Reviewed | null; quiz: QuizQuestion[] }> {
  if (of === null) return { review: null, quiz: [] };
  const now = new Date(nowMs);
  const findReview = await readReviews(database.db, caller.studyId, now);
  const text = readTopic(of.topic, of.language);
  return {
    review: findReview({ id: topicTextId(of), hash: of.hash }),
    quiz: isForStaff ? [...(text?.quiz ?? [])] : [],
  };
}
