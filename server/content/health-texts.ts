import type { Kysely } from "kysely";
import type { QuizQuestion } from "../../shared/curriculum/quiz.ts";
import type { TopicText } from "../../shared/curriculum/topic-text.ts";
import type { HealthText, TextPart } from "../../shared/features/review.ts";
import { PLACES } from "../../shared/places/index.ts";
import { LANGUAGES } from "../../shared/words/languages.ts";
import type { Study } from "../features/context.ts";
import type { Tables } from "../storage/tables.ts";
import { listTopicTexts } from "./read-topic.ts";
import { readStationBody } from "./station-content.ts";
import { asksForReview, composeStationText } from "./station-texts.ts";

/** A health text whole, before anybody asks who reviewed it. */
export interface WholeText extends Omit<HealthText, "review"> {
  readonly parts: readonly TextPart[];
  readonly quiz: readonly QuizQuestion[];
  readonly heldBack: readonly string[];
}

const countUnsourced = (parts: readonly TextPart[]): number =>
  parts.filter(({ sources }) => sources.length === 0).length;

/** The name of a topic's text in the review list. */
export const topicTextId = (of: {
  readonly topic: string;
  readonly language: string;
}): string => `topic/${of.topic}.${of.language}`;

function describeTopic(text: TopicText): WholeText {
  const parts = text.slides.map(({ title, lines, sources }) => ({
    heading: title,
    lines,
    sources: text.sources.filter(({ id }) => sources.includes(id)),
  }));
  const { title, language, hash, quiz, heldBack } = text;
  return {
    id: topicTextId(text),
    title,
    language,
    hash,
    parts,
    quiz,
    heldBack,
    unsourced: countUnsourced(parts),
  };
}

/** The name of a station's text in the review list. */
export const stationTextId = (station: string, language: string): string =>
  `station/${station}.${language}`;

/** Every text about health that people of a study may read: what stations show, then the curriculum. */
export async function listHealthTexts(
  db: Kysely<Tables>,
  study: Pick<Study, "id" | "language">,
): Promise<WholeText[]> {
  const texts: WholeText[] = [];
  for (const place of PLACES)
    for (const station of place.stations) {
      const id = `${place.id}/${station.id}`;
      const body = await readStationBody(db, study, id);
      if (!asksForReview(body)) continue;
      for (const language of LANGUAGES) {
        const text = composeStationText(id, body, language);
        if (text === null) continue;
        texts.push({
          ...text,
          id: stationTextId(id, language),
          language,
          quiz: [],
          heldBack: [],
          unsourced: countUnsourced(text.parts),
        });
      }
    }
  return [...texts, ...listTopicTexts().map(describeTopic)];
}
