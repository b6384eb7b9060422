import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findAnswers, type GuideSection } from "./find-answers.ts";

function readSections(language: string): GuideSection[] {
  const markdown = readFileSync(
    new URL(
      `../../../assets/guides/${language}/participant.md`,
      import.meta.url,
    ),
    "utf8",
  );
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return { title, text: lines.join("\n") };
    });
}

test.each([
  ["en", "How do I walk?", 2],
  ["en", "where can i sit down", 3],
  ["en", "I want large text", 8],
  ["en", "the link does not work any more", 1],
  ["es", "¿Cómo camino?", 2],
  ["es", "quiero sentarme en una silla", 3],
  ["ko", "글자를 크게 하고 싶어요", 8],
  ["ko", "의자에 앉고 싶어요", 3],
  ["en", "when is the next class", 7],
  ["es", "cuándo es la próxima clase", 7],
  ["ko", "다음 수업은 언제예요", 7],
])("in %s, %s finds section %d first", (language, question, index) => {
  const sections = readSections(language);
  expect(findAnswers(sections, question)[0]?.title).toBe(
    sections[index]?.title,
  );
});

test.each(["", "???", "xylophone quartz", "a b c"])(
  "%s finds nothing",
  (question) => {
    expect(findAnswers(readSections("en"), question)).toEqual([]);
  },
);

test("no more than three are given", () => {
  const sections = readSections("en");
  expect(
    findAnswers(sections, "walk sit chat class dish help press").length,
  ).toBeLessThanOrEqual(3);
});
