import {
  slideWords,
  type TopicText,
} from "../../../shared/curriculum/topic-text.ts";
import { readTopicPicture } from "../../content/read-topic.ts";
import type { Files } from "../../storage/files.ts";
import type { NewDeck } from "./deck-records.ts";

/** In the size in which `npm run assets` draws them. */
const SIZE = { widthPx: 1280, heightPx: 720 };

/** Where the words of a slide come from, in one line. */
function nameSources(text: TopicText, ids: readonly string[]): string {
  return text.sources
    .filter(({ id }) => ids.includes(id))
    .map(({ publisher, title }) => `${publisher}, ${title}`)
    .join("; ");
}

/** Keeps the pictures of a class of the curriculum, and gives its slides with what they take up. */
export async function keepTopicSlides(
  text: TopicText,
  files: Files,
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
