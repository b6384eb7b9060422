import { describe, expect, test } from "vitest";
import {
  countEnglishSyllables,
  countSpanishSyllables,
  countWords,
  easeSpanish,
  gradeEnglish,
  median,
} from "./readability.ts";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };

/** Shorter texts are labels: a formula made for sentences says nothing of them. */
const MIN_WORDS = 6;

/** The sentences of a catalogue by key, with something short in place of each value. */
function listSentences(
  catalogue: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(catalogue)
    .map(([key, text]): [string, string] => [
      key,
      text.replace(/\{\{\w+\}\}/g, "12"),
    ])
    .filter(([, text]) => countWords(text) >= MIN_WORDS);
}

test.each([
  ["the", 1],
  ["line", 1],
  ["opened", 2],
  ["asked", 1],
  ["island", 2],
  ["table", 2],
  ["places", 2],
  ["people", 2],
  ["emergency", 4],
  ["carbohydrate", 4],
])("English %s has %i syllables", (word, syllables) => {
  expect(countEnglishSyllables(word)).toBe(syllables);
});

test.each([
  ["isla", 2],
  ["quien", 1],
  ["guerra", 2],
  ["bienvenida", 4],
  ["diapositivas", 5],
  ["aún", 2],
  ["día", 2],
  ["muy", 1],
  ["leer", 2],
  ["ayuda", 3],
  ["estudio", 3],
])("Spanish %s has %i syllables", (word, syllables) => {
  expect(countSpanishSyllables(word)).toBe(syllables);
});

test("a hard English text gets a high grade and an easy one a low grade", () => {
  const hard =
    "Participation necessitates comprehensive consideration of individual nutritional requirements and pharmacological interactions.";
  expect(gradeEnglish(hard)).toBeGreaterThan(15);
  expect(gradeEnglish("You sit now. The nurse can see you.")).toBeLessThan(2);
});

test("a hard Spanish text is less easy than an easy one", () => {
  const hard =
    "La participación requiere consideraciones exhaustivas sobre necesidades nutricionales individuales y farmacológicas.";
  expect(easeSpanish(hard)).toBeLessThan(40);
  expect(
    easeSpanish("Ya está en su silla. Aquí no hay prisa."),
  ).toBeGreaterThan(90);
});

describe("the words people read", () => {
  const grades = listSentences(en).map(
    ([key, text]) => [key, gradeEnglish(text)] as const,
  );

  test("the middle English sentence asks for grade 6 at most", () => {
    expect(grades.length).toBeGreaterThan(50);
    expect(median(grades.map(([, grade]) => grade))).toBeLessThanOrEqual(6);
  });

  test("no English sentence asks for more than grade 9", () => {
    expect(grades.filter(([, grade]) => grade > 9)).toEqual([]);
  });

  test("the middle Spanish sentence has an ease of 70 at least", () => {
    const eases = listSentences(es).map(([, text]) => easeSpanish(text));
    expect(median(eases)).toBeGreaterThanOrEqual(70);
  });
});
