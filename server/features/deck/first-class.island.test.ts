import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { makeTestConfig } from "../../testing/make-test-config.ts";
import { convertPdf } from "./convert-pdf.ts";
import { readDeckLimits } from "./deck-limits.ts";

/** What each slide says of a food: its row in the sources, and the words on the slide. */
const CARBOHYDRATE_AND_FIBRE: readonly [number, string, string][] = [
  [4, "20045", "White rice, cooked"],
  [4, "16070", "Lentils, cooked"],
  [4, "20121", "Pasta, cooked"],
  [4, "11458", "Spinach, cooked"],
  [4, "11478", "Zucchini, cooked"],
  [6, "09003", "1 apple, with skin"],
  [6, "09016", "Apple juice, 1 cup"],
  [6, "09202", "1 orange"],
  [6, "09206", "Orange juice, 1 cup"],
];
const CARBOHYDRATE: readonly [number, string, string][] = [
  [5, "14147", "Cola, 12 fl oz"],
  [5, "09206", "Orange juice, 1 cup"],
  [5, "01085", "Skim milk, 1 cup"],
  [5, "14355", "Black tea, 1 cup"],
  [5, "14411", "Water, 8 fl oz"],
];
const SODIUM: readonly [number, string, string][] = [
  [7, "16123", "Soy sauce, 1 tbsp"],
  [7, "27047", "Salsa verde, 2 tbsp"],
  [7, "04114", "Italian dressing, 1 tbsp"],
  [7, "04053", "Olive oil, 1 tbsp"],
];

const here = (name: string): URL =>
  new URL(`../../../assets/decks/${name}`, import.meta.url);

/** Reads a line of comma-separated values in which texts may be quoted. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
    (match[1] ?? "").replaceAll(/^"|"$/g, ""),
  );
}

let lines: readonly (readonly string[])[];
const rows = new Map<string, ReadonlyMap<string, string>>();

/** What one household measure of a food holds. */
function amountOf(row: string, column: string): number {
  const food = rows.get(row);
  const per100 = Number(food?.get(column));
  return (per100 * Number(food?.get("household_g"))) / 100;
}

beforeAll(async () => {
  const conversion = await convertPdf(
    await readFile(here("first-class.pdf")),
    readDeckLimits(makeTestConfig()).caps,
  );
  if (!conversion.ok) throw new Error(conversion.code);
  lines = conversion.deck.slides.map((slide) => slide.text.split("\n"));
  const table = await readFile(here("first-class.sources.csv"), "utf8");
  const [head = "", ...body] = table.trim().split("\n");
  const columns = splitLine(head);
  for (const line of body) {
    const values = splitLine(line);
    rows.set(
      values[0] ?? "",
      new Map(columns.map((column, index) => [column, values[index] ?? ""])),
    );
  }
});

describe("the figures of the first class", () => {
  it.each(CARBOHYDRATE_AND_FIBRE)(
    "on slide %i agree with row %s: %s",
    (slide, row, words) => {
      const carbohydrate = amountOf(row, "carbohydrate_g").toFixed(0);
      const fibre = amountOf(row, "fibre_g").toFixed(1);
      expect(lines[slide - 1]).toContain(
        `${words} ${carbohydrate} g, fibre ${fibre} g`,
      );
    },
  );

  it.each(CARBOHYDRATE)(
    "on slide %i agree with row %s: %s",
    (slide, row, words) => {
      const carbohydrate = amountOf(row, "carbohydrate_g").toFixed(0);
      expect(lines[slide - 1]).toContain(`${words} ${carbohydrate} g`);
    },
  );

  it.each(SODIUM)("on slide %i agree with row %s: %s", (slide, row, words) => {
    const sodium = amountOf(row, "sodium_mg").toFixed(0);
    expect(lines[slide - 1]).toContain(`${words} ${sodium} mg`);
  });

  it("name their source on every slide that has any", () => {
    for (const slide of [4, 5, 6, 7])
      expect(lines[slide - 1]?.at(-1)).toBe(
        "Source: USDA National Nutrient Database, Release 28.",
      );
  });
});
