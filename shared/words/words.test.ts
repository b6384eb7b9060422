import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FEATURE_NAMES } from "../features/names.ts";
import { PLACES } from "../places/index.ts";
import { REFUSAL_CODES } from "../protocol/refusals.ts";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };
import { chooseLanguage } from "./languages.ts";

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  es,
  ko,
};
const HOUSE = new URL("../../", import.meta.url).pathname;

/** Panels that are never opened by name: they need no title. */
const WITHOUT_TITLE = new Set([
  "gesture",
  "presence",
  "review",
  "seat",
  "view",
]);

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).sort();

const has = (key: string): boolean => key in en || `${key}_other` in en;

/** Keys that code asks for: whole ones, and patterns of those that are put together. */
function listUsedKeys(): { whole: Set<string>; patterns: Set<string> } {
  const whole = new Set<string>();
  const patterns = new Set<string>();
  const files = globSync(["client/**/*.{ts,tsx}", "shared/**/*.ts"], {
    cwd: HOUSE,
  });
  for (const file of files) {
    if (file.includes(".test.") || file.includes("dist/")) continue;
    const code = readFileSync(`${HOUSE}${file}`, "utf8");
    const asked = code.matchAll(/(?:\bt\(\s*|\bwords:\s*)(["`])([^"`]+)\1/g);
    for (const [, , key = ""] of asked)
      (key.includes("${") ? patterns : whole).add(key);
  }
  return { whole, patterns };
}

/** Whether some key of the catalogue fits a key that is put together, such as `line.${status}`. */
function fitsSome(pattern: string): boolean {
  const parts = pattern
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join(".+")}(_other)?$`);
  return Object.keys(en).some((key) => expression.test(key));
}

describe.each(Object.keys(catalogues))("the words in %s", (language) => {
  const words = catalogues[language] ?? {};

  test("have the keys of the English ones", () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
  });

  test("hold the same values as the English ones", () => {
    const different = Object.entries(en).filter(
      ([key, text]) =>
        placeholders(words[key] ?? "").join() !== placeholders(text).join(),
    );
    expect(different).toEqual([]);
  });

  test("are never empty", () => {
    expect(
      Object.entries(words).filter(([, text]) => text.trim() === ""),
    ).toEqual([]);
  });
});

describe("what code asks for", () => {
  const used = listUsedKeys();

  test("is found in the code at all", () => {
    expect(used.whole.size).toBeGreaterThan(100);
    expect(used.patterns.size).toBeGreaterThan(10);
  });

  test("is in the catalogue", () => {
    expect([...used.whole].filter((key) => !has(key))).toEqual([]);
  });

  test("has something that fits where keys are put together", () => {
    expect([...used.patterns].filter((key) => !fitsSome(key))).toEqual([]);
  });

  test("a key that nobody wrote is noticed", () => {
    expect(has("no.such.key")).toBe(false);
    expect(fitsSome("no.${such}.key")).toBe(false);
  });
});

describe("every part of the island has its words", () => {
  test.each(REFUSAL_CODES)("the refusal %s says what to do", (code) => {
    expect(has(`refusal.${code}`)).toBe(true);
  });

  test.each(FEATURE_NAMES.filter((name) => !WITHOUT_TITLE.has(name)))(
    "the panel of %s has a title",
    (name) => {
      expect(has(`feature.${name}.title`)).toBe(true);
    },
  );

  test.each(PLACES.map((place) => place.id))(
    "%s and its stations have names",
    (id) => {
      const stations = PLACES.find((place) => place.id === id)?.stations ?? [];
      const keys = [
        `place.${id}`,
        ...stations.map(({ id: it }) => `station.${id}.${it}`),
      ];
      for (const key of keys) {
        expect(has(`${key}.name`)).toBe(true);
        expect(has(`${key}.about`)).toBe(true);
      }
    },
  );
});

test.each([
  [["es-MX", "en"], "es"],
  [["ko-KR"], "ko"],
  [["fr-CA", "ES"], "es"],
  [["de"], "en"],
  [[], "en"],
])("a browser that asks for %j gets %s", (preferred, expected) => {
  expect(chooseLanguage(preferred)).toBe(expected);
});
