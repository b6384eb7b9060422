import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { TOPICS } from "../../../shared/curriculum/topics.ts";
import en from "../../../shared/words/en.json" with { type: "json" };
import es from "../../../shared/words/es.json" with { type: "json" };
import ko from "../../../shared/words/ko.json" with { type: "json" };
import { chooseLanguage } from "../../../shared/words/languages.ts";
import type { NewTopic } from "../../classes/programme.ts";
import { listTopicTexts } from "../../content/read-topic.ts";
import {
  findDeckOfTopic,
  insertDeck,
  type NewDeck,
} from "../../features/deck/deck-records.ts";
import { keepTopicSlides } from "../../features/deck/keep-topic-slides.ts";
import type { Tables } from "../../storage/tables.ts";
import type { CommandServices } from "../command.ts";

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  es,
  ko,
};

/** The topics of the curriculum in a study's language, and the decks that its classes are still to get. */
export interface PreparedTopics {
  readonly topics: readonly NewTopic[];
  readonly decks: readonly NewDeck[];
  /** What the series are called. */
  readonly titles: {
    readonly core: string;
    readonly supportGroup: string;
    readonly aboveAndBeyond: string;
  };
}

/**
 * Gathers the curriculum for a study. A topic that is written in its language comes with its deck.
 * @param educator the membership that brings the decks; without one there are none
 */
export async function prepareTopics(
  { database, files, now }: CommandServices,
  study: { readonly studyId: string; readonly language: string },
  educator: string | undefined,
): Promise<PreparedTopics> {
  const language = chooseLanguage([study.language]);
  const words: Readonly<Record<string, string>> = CATALOGUES[language] ?? en;
  const texts = listTopicTexts();
  const topics: NewTopic[] = [];
  const decks: NewDeck[] = [];
  for (const { id, series, number } of TOPICS) {
    const text = texts.find(
      (each) => each.topic === id && each.language === language,
    );
    let deckId: string | null = null;
    if (text && educator !== undefined) {
      const known = await findDeckOfTopic(database.db, study.studyId, text);
      deckId = known?.id ?? randomUUID();
      const { title, hash } = text;
      if (!known)
        decks.push({
          id: deckId,
          studyId: study.studyId,
          membershipId: educator,
          title,
          createdAt: now(),
          of: { topic: id, language, hash },
          ...(await keepTopicSlides(text, files)),
        });
    }
    const part = series === "core" ? "core" : "above-and-beyond";
    topics.push({ part, number, title: words[`topic.${id}`] ?? id, deckId });
  }
  return {
    topics,
    decks,
    titles: {
      core: words["calendar.kind-class"] ?? "",
      supportGroup: words["calendar.kind-support-group"] ?? "",
      aboveAndBeyond: words["calendar.kind-above-and-beyond"] ?? "",
    },
  };
}

/** Keeps the decks that were prepared. */
export async function keepDecks(
  transaction: Transaction<Tables>,
  { decks }: PreparedTopics,
): Promise<void> {
  for (const deck of decks) await insertDeck(transaction, deck);
}
