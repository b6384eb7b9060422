import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { TOPICS } from "../../shared/curriculum/topics.ts";
import {
  topicText,
  type TopicText,
} from "../../shared/curriculum/topic-text.ts";
import { type Language, LANGUAGES } from "../../shared/words/languages.ts";

const BUILT = new URL("../../assets/built/decks/", import.meta.url);

const folderOf = (topic: string, language: Language): URL =>
  new URL(`${topic}.${language}/`, BUILT);

/** What was read once; built texts change only with the program. */
const known = new Map<string, TopicText | null>();

function readBuilt(topic: string, language: Language): TopicText | null {
  const file = new URL("topic.json", folderOf(topic, language));
  if (!existsSync(file)) return null;
  return topicText.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** A class of the curriculum with its words, quiz and sources; `null` where it is not written in that language. */
export function readTopic(topic: string, language: Language): TopicText | null {
  if (!TOPICS.some(({ id }) => id === topic)) return null;
  const key = `${topic}.${language}`;
  const found = known.get(key) ?? readBuilt(topic, language);
  known.set(key, found);
  return found;
}

/** Every class of the curriculum in every language it is written in, in the order of teaching. */
export function listTopicTexts(): TopicText[] {
  return TOPICS.flatMap(({ id }) =>
    LANGUAGES.flatMap((language) => readTopic(id, language) ?? []),
  );
}

/** The picture of a topic's slide, counted from 1, as WebP. */
export function readTopicPicture(
  { topic, language }: TopicText,
  number: number,
): Promise<Buffer> {
  return readFile(new URL(`${number}.webp`, folderOf(topic, language)));
}
