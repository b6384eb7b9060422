import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TOPICS } from "../../shared/curriculum/topics.ts";
import { topicText } from "../../shared/curriculum/topic-text.ts";
import { findStation } from "../../shared/places/find-place.ts";
import {
  countWords,
  easeSpanish,
  gradeEnglish,
} from "../../shared/words/readability.ts";
import { builtFolder, composeTopics } from "./build-decks.ts";
import type { ComposedTopic } from "./compose-topic.ts";

const LIMITS = { grade: 6, slideGrade: 9, ease: 70, slideEase: 55 };
const MAX_BYTES = { picture: 80_000, deck: 900_000 };
/** A formula for sentences says nothing of a label. */
const MIN_WORDS = 6;
/** Doses and diagnoses are for a doctor. */
const NOT_OURS =
  /\b\d+ ?(units?|unidades)\b|\binject\b|\binyect|you have diabetes if|insulin dose/i;

const composed = composeTopics();
const sentence = (line: string): string =>
  /[.?!:]$/.test(line) ? line : `${line}.`;
const readAloud = (lines: readonly string[]): string =>
  lines.map((line) => sentence(line.replace(/^- /, ""))).join(" ");

/** Everything of a topic that people read, part by part. */
function listParts({ text }: ComposedTopic): string[] {
  return [
    ...text.slides.map(({ title, lines }) => readAloud([title, ...lines])),
    ...text.quiz.map(({ question, options, why }) =>
      readAloud([question, ...options, why]),
    ),
  ];
}

describe.each(
  composed.map(
    (each) => [`${each.text.topic}.${each.text.language}`, each] as const,
  ),
)("the class %s", (_, each) => {
  const { text, slides } = each;
  const parts = listParts(each);

  test("is easy to read as a whole and slide by slide", () => {
    const whole = parts.join(" ");
    const long = parts.filter((part) => countWords(part) >= MIN_WORDS);
    if (text.language === "en") {
      expect(gradeEnglish(whole)).toBeLessThanOrEqual(LIMITS.grade);
      expect(
        long.filter((part) => gradeEnglish(part) > LIMITS.slideGrade),
      ).toEqual([]);
    }
    if (text.language === "es") {
      expect(easeSpanish(whole)).toBeGreaterThanOrEqual(LIMITS.ease);
      expect(
        long.filter((part) => easeSpanish(part) < LIMITS.slideEase),
      ).toEqual([]);
    }
  });

  test("names a source on every slide, and notes for whoever teaches", () => {
    for (const { sources, notes, title } of text.slides) {
      expect([title, sources]).not.toEqual([title, []]);
      expect([title, notes]).not.toEqual([title, ""]);
    }
  });

  test("has a described picture on every slide but the first", () => {
    for (const { title, description } of slides.slice(1))
      expect([title, description]).not.toEqual([title, ""]);
  });

  test("is practised at a station that the island has", () => {
    expect(findStation(text.practice.station)).toBeDefined();
  });

  test("gives no dose and no diagnosis", () => {
    expect(parts.filter((part) => NOT_OURS.test(part))).toEqual([]);
  });

  test("is built as it is written", () => {
    const folder = builtFolder(text);
    const built = topicText.parse(
      JSON.parse(readFileSync(new URL("topic.json", folder), "utf8")),
    );
    expect(built.hash).toBe(text.hash);
    const sizes = readdirSync(folder)
      .filter((name) => name.endsWith(".webp"))
      .map((name) => statSync(new URL(name, folder)).size);
    expect(sizes).toHaveLength(slides.length);
    expect(Math.max(...sizes)).toBeLessThan(MAX_BYTES.picture);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(
      MAX_BYTES.deck,
    );
  });
});

test("the right answers of a quiz do not stand in one place", () => {
  for (const { text } of composed) {
    const places = new Set(text.quiz.map(({ answer }) => answer));
    expect([text.topic, places.size]).not.toEqual([text.topic, 1]);
  }
});

test("a topic asks the same questions in every language", () => {
  for (const { id } of TOPICS) {
    const answers = composed
      .filter(({ text }) => text.topic === id)
      .map(({ text }) => text.quiz.map(({ answer }) => answer).join());
    expect([id, new Set(answers).size]).toEqual([id, answers.length ? 1 : 0]);
  }
});

test("nothing is built that nobody wrote", () => {
  const folder = new URL("../built/decks/", import.meta.url);
  const built = existsSync(folder) ? readdirSync(folder) : [];
  const written = composed.map(({ text }) => `${text.topic}.${text.language}`);
  expect(built.toSorted()).toEqual(written.toSorted());
});
