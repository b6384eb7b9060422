import type { BookText } from "../../../shared/features/book/reading.ts";
import { type Language, isLanguage } from "../../../shared/words/languages.ts";
import { topicTextId } from "../../content/health-texts.ts";
import { readTopic } from "../../content/read-topic.ts";
import { readReviews } from "../../content/reviews.ts";
import type { RequestContext } from "../context.ts";

/** A class begins with its own name, and ends with what to do, a goal, the board and the study's words: none of it belongs in a book. */
const OPENING_SLIDES = 1;
const CLOSING_SLIDES = 4;

/** A class of the curriculum as a book, in the language asked for, else the study's, else English; `null` where nobody wrote it. */
export async function readBookText(
  context: RequestContext,
  topic: string,
  asked: Language,
): Promise<BookText | null> {
  const { study, database, nowMs } = context;
  const languages = [asked, study.language, "en"].filter(isLanguage);
  const text = languages
    .map((language) => readTopic(topic, language))
    .find((found) => found !== null);
  if (!text) return null;
  const findReview = await readReviews(database.db, study.id, new Date(nowMs));
  const review = findReview({ id: topicTextId(text), hash: text.hash });
  const named = new Map(
    text.sources.map(({ id, publisher, title }) => [
      id,
      `${publisher}, ${title}`,
    ]),
  );
  return {
    title: text.title,
    language: text.language,
    leaves: text.slides
      .slice(OPENING_SLIDES, -CLOSING_SLIDES)
      .map(({ title, lines, sources }) => ({
        title,
        lines,
        sources: sources.flatMap((id) => named.get(id) ?? []),
      })),
    reviewedBy: review?.by ?? null,
    reviewedAt: review?.at ?? null,
  };
}
