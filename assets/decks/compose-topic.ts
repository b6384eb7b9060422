import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Topic } from "../../shared/curriculum/topics.ts";
import {
  type TextSource,
  type TopicText,
  textSource,
  topicText,
} from "../../shared/curriculum/topic-text.ts";
import type { Language } from "../../shared/words/languages.ts";
import { type Food, readFoods } from "../foods/read-foods.ts";
import {
  readTopicSource,
  type SlideSource,
  type TopicSource,
} from "./read-topic-source.ts";

const here = (name: string): URL => new URL(name, import.meta.url);
const readText = (name: string): string => readFileSync(here(name), "utf8");

const SOURCES: ReadonlyMap<string, TextSource> = new Map(
  textSource
    .array()
    .parse(JSON.parse(readText("sources.json")))
    .map((source) => [source.id, source]),
);
const FOODS = readFoods(here("foods.csv"));

/** A topic in one language, ready to be drawn. */
export interface ComposedTopic {
  readonly text: TopicText;
  readonly slides: readonly SlideSource[];
}

type Translate = (
  key: string,
  values?: Readonly<Record<string, string>>,
) => string;

/** Where a topic's source lies, such as `core/03-plate.en.md`. */
export function sourcePath(topic: Topic, language: Language): string {
  const number = String(topic.number).padStart(2, "0");
  return `${topic.series}/${number}-${topic.id}.${language}.md`;
}

/** A figure and its unit stay on one line. */
const NO_BREAK_SPACE = "\u00A0";

/** `{20045:carbohydrate_g}` becomes what USDA's household measure of that food holds, in whole units. */
function fillFigures(text: string): string {
  return text
    .replaceAll(/(?<=\}) (?=m?g\b)/g, NO_BREAK_SPACE)
    .replaceAll(/\{(\d{5}):(\w+)\}/g, (_, number: string, column: string) => {
      const food = FOODS.get(number);
      const per100 = food?.[column as keyof Food];
      if (food === undefined || typeof per100 !== "number")
        throw new Error(`No ${column} of ${number}`);
      return String(Math.round((per100 * food.household_g) / 100));
    });
}

/** Whole slides that every class has, with the topic's own words on them. */
function frameSlides(
  topic: Topic,
  title: string,
  source: TopicSource,
  t: Translate,
): { first: SlideSource; last: SlideSource[] } {
  const own = (
    name: "practice" | "goal" | "board" | "unwell",
    text: string,
    from: string,
  ): SlideSource => ({
    title: t(`topic-slide.${name}`),
    lines: [text],
    picture: name,
    description: t(`topic-slide.${name}-picture`),
    sources: [from],
    notes: t(`topic-slide.${name}-notes`),
  });
  const behaviours = topic.behaviours.map((id) => t(`behaviour.${id}`));
  return {
    first: {
      title,
      lines: [
        t(`topic-slide.${topic.series}`, {
          number: String(topic.number),
        }),
        behaviours.join(" · "),
      ],
      picture: source.picture,
      description: "",
      sources: ["adces7"],
      notes: t("topic-slide.first-notes"),
    },
    last: [
      own("practice", source.practice.text, "class"),
      own("goal", source.goal, "class"),
      own("board", source.board, "class"),
      own("unwell", t("topic-slide.unwell-text"), "study"),
    ],
  };
}

/** Puts a topic together in one language. Throws where its source is not whole. */
export function composeTopic(
  topic: Topic,
  language: Language,
  t: Translate,
): ComposedTopic {
  const source = readTopicSource(
    fillFigures(readText(sourcePath(topic, language))),
  );
  const title = t(`topic.${topic.id}`);
  const { first, last } = frameSlides(topic, title, source, t);
  const slides = [first, ...source.slides, ...last];
  const used = [...new Set(slides.flatMap(({ sources }) => sources))];
  const text = {
    topic: topic.id,
    language,
    title,
    goal: source.goal,
    boardPrompt: source.board,
    practice: source.practice,
    slides,
    quiz: source.quiz,
    sources: used.map((id) => {
      const known = SOURCES.get(id);
      if (known === undefined) throw new Error(`No source ${id}`);
      const isOwn = known.address === "";
      return isOwn ? { ...known, title: t(`topic-source.${id}`) } : known;
    }),
    heldBack: source.heldBack,
  };
  const drawn = slides.map(({ picture }) => readPicture(picture)).join("");
  const hash = createHash("sha256")
    .update(JSON.stringify(text))
    .update(drawn)
    .digest("hex")
    .slice(0, 16);
  return { text: topicText.parse({ ...text, hash }), slides };
}

/** The drawing of this name, as SVG. Throws where there is none. */
export function readPicture(name: string): string {
  return readText(`pictures/${name}.svg`);
}
