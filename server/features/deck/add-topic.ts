import { randomUUID } from "node:crypto";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import {
  slideWords,
  type TopicText,
} from "../../../shared/curriculum/topic-text.ts";
import type { Outcome } from "../../../shared/protocol/refusals.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { readTopicPicture } from "../../content/read-topic.ts";
import type { RequestContext } from "../context.ts";
import { readDeckLimits } from "./deck-limits.ts";
import {
  findDeckOfTopic,
  insertDeck,
  type NewDeck,
  sumDeckBytes,
} from "./deck-records.ts";

/** In the size in which `npm run assets` draws them. */
const SIZE = { widthPx: 1280, heightPx: 720 };

/** Where the words of a slide come from, in one line. */
function nameSources(text: TopicText, ids: readonly string[]): string {
  return text.sources
    .filter(({ id }) => ids.includes(id))
    .map(({ publisher, title }) => `${publisher}, ${title}`)
    .join("; ");
}

async function keepSlides(
  text: TopicText,
  { files }: RequestContext,
): Promise<{ slides: NewDeck["slides"]; bytes: number }> {
  const slides: NewDeck["slides"][number][] = [];
  let bytes = 0;
  for (const [index, slide] of text.slides.entries()) {
    const number = index + 1;
    const picture = await readTopicPicture(text, number);
    bytes += picture.length;
    slides.push({
      ...SIZE,
      number,
      image: await files.putFile(picture, "webp"),
      text: slideWords(slide),
      description: slide.description,
      notes: slide.notes,
      source: nameSources(text, slide.sources),
    });
  }
  return { slides, bytes };
}

/** Puts a class of the curriculum among a study's decks; one that is there already is given again. */
export async function addTopic(
  text: TopicText,
  context: RequestContext,
): Promise<Outcome<{ deck: DeckSummary }>> {
  const { config, database, caller, nowMs } = context;
  const { topic, language, title, hash } = text;
  const known = await findDeckOfTopic(database.db, caller.studyId, text);
  if (known) return accept({ deck: known });
  const { slides, bytes } = await keepSlides(text, context);
  const { quotaBytes } = readDeckLimits(config);
  if (bytes + (await sumDeckBytes(database.db, caller.studyId)) > quotaBytes)
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
        createdAt: nowMs,
      },
    };
  });
  return accept(reply);
}
