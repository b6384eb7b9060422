import { TOPICS } from "../../../shared/curriculum/topics.ts";
import type { TopicOffer } from "../../../shared/features/deck.ts";
import { listTopicTexts } from "../../content/read-topic.ts";

/** The ready-made classes that are written in some language, in the order of teaching. */
export function offerTopics(): TopicOffer[] {
  const texts = listTopicTexts();
  return TOPICS.map(({ id, series, number, behaviours }) => ({
    topic: id,
    series,
    number,
    behaviours: [...behaviours],
    languages: texts
      .filter(({ topic }) => topic === id)
      .map(({ language, title, slides }) => ({
        language,
        title,
        slideCount: slides.length,
      })),
  })).filter(({ languages }) => languages.length > 0);
}
