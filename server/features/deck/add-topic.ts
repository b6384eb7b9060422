import { randomUUID } from "node:crypto";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import type { TopicText } from "../../../shared/curriculum/topic-text.ts";
import type { Outcome } from "../../../shared/protocol/refusals.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import type { RequestContext } from "../context.ts";
import { sumStudyBytes } from "../../classes/sum-study-bytes.ts";
import { readDeckLimits } from "./deck-limits.ts";
import { findDeckOfTopic, insertDeck, isWordless } from "./deck-records.ts";
import { keepTopicSlides } from "./keep-topic-slides.ts";

/** Puts a class of the curriculum among a study's decks; one that is there already is given again. */
export async function addTopic(
  text: TopicText,
  context: RequestContext,
): Promise<Outcome<{ deck: DeckSummary }>> {
  const { config, database, caller, nowMs } = context;
  const { topic, language, title, hash } = text;
  const known = await findDeckOfTopic(database.db, caller.studyId, text);
  if (known) return accept({ deck: known });
  const { slides, bytes } = await keepTopicSlides(text, context.files);
  const { quotaBytes } = readDeckLimits(config);
  if (bytes + (await sumStudyBytes(database.db, caller.studyId)) > quotaBytes)
    return refuse("storage-full");
  const deck = {
    id: randomUUID(),
    title,
    createdAt: new Date(nowMs),
    bytes,
    of: { topic, language, hash },
  };
  const reply = await context.commit(async (transaction) => {
    await insertDeck(transaction, {
      ...deck,
      studyId: caller.studyId,
      membershipId: caller.membershipId,
      slides,
    });
    return {
      deck: {
        ...deck,
        slideCount: slides.length,
        wordless: slides.filter(isWordless).length,
        createdAt: nowMs,
      },
    };
  });
  return accept(reply);
}
