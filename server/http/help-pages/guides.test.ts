import { describe, expect, test } from "vitest";
import {
  easeSpanish,
  gradeEnglish,
  countWords,
} from "../../../shared/words/readability.ts";
import { LANGUAGES, type Language } from "../../../shared/words/languages.ts";
import { type Guide, GUIDES, readGuide, renderMarkdown } from "./guides.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};

/** The sentences of a guide as a person reads them: commands are not sentences. */
function readText(language: Language, guide: Guide): string {
  return readGuide(language, guide)
    .html.replace(/<code>.*?<\/code>/gs, "it")
    .replace(/<\/(p|li|h2)>/g, ". ")
    .replace(/<[^>]+>/g, "")
    .replace(/&\w+;/g, (sign) => SIGNS[sign] ?? " ")
    .replace(/[:.]\s*\./g, ".");
}

const all = LANGUAGES.flatMap((language) =>
  GUIDES.map((guide): [Language, Guide] => [language, guide]),
);

describe.each(all)("the guide in %s for %s", (language, guide) => {
  const { title, html } = readGuide(language, guide);

  test("has a title and the headings of the English one", () => {
    const count = (of: Language): number =>
      readGuide(of, guide).html.match(/<h2>/g)?.length ?? 0;
    expect(title.length).toBeGreaterThan(5);
    expect(count(language)).toBe(count("en"));
    expect(count("en")).toBeGreaterThanOrEqual(6);
  });

  test("names the same commands and addresses as the English one", () => {
    const list = (of: Language): string[] =>
      [...readGuide(of, guide).html.matchAll(/<code>(.*?)<\/code>/g)]
        .map(([, code = ""]) =>
          code
            .replace(
              /--(name|study|code|language) ("[^"]+"|&quot;.*?&quot;|\S+)/g,
              "",
            )
            .trim(),
        )
        .sort();
    expect(list(language)).toEqual(list("en"));
  });

  test("fits on two pages in large type", () => {
    const words = countWords(readText(language, guide));
    expect(words).toBeGreaterThan(150);
    expect(words).toBeLessThan(650);
  });

  test("holds no tag that could run or load", () => {
    expect(html).not.toMatch(/<(script|img|iframe|style|form|input|svg)/);
  });
});

test.each(GUIDES)(
  "the English guide for %s asks for grade 6 at most",
  (guide) => {
    expect(gradeEnglish(readText("en", guide))).toBeLessThanOrEqual(6);
  },
);

test.each(GUIDES)("the Spanish guide for %s is easy to read", (guide) => {
  expect(easeSpanish(readText("es", guide))).toBeGreaterThanOrEqual(70);
});

test.each([
  ["<script>alert(1)</script>text", /text/],
  ["[x](javascript:alert(1))", /x/],
  ["![x](https://evil.org/x.png)", /^(?!.*img)/],
  ['<a href="data:text/html,x" onclick="x()">y</a>', /y/],
  ["<style>*{display:none}</style>z", /z/],
])("%s comes out harmless", (markdown, kept) => {
  const { html } = renderMarkdown(markdown);
  expect(html).toMatch(kept);
  expect(html).not.toMatch(/script|javascript:|data:|onclick|<style|<img/);
});
