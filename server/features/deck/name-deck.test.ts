import { describe, expect, it } from "vitest";
import { cleanDeckTitle } from "../../../shared/features/deck.ts";
import { nameDeck } from "./name-deck.ts";

const deckOf = (title: string, text: string) => ({
  title,
  slides: [
    { number: 1, widthPx: 1, heightPx: 1, image: new Uint8Array(), text },
  ],
});

describe("the name of a deck", () => {
  it.each([
    ["Healthy plates", "Hello", "Healthy plates"],
    ["Microsoft PowerPoint - week1.pptx", "Week one\nmore", "Week one"],
    ["PowerPoint Presentation", "Week one", "Week one"],
    ["untitled", "Week one", "Week one"],
    ["", "Week one", "Week one"],
    ["", "", "PDF"],
    ["Untitled 1", "", "Untitled 1"],
  ])("of %j over %j is %j", (title, text, expected) => {
    expect(nameDeck(deckOf(title, text))).toBe(expected);
  });

  it.each([
    ["line breaks", "  two\nlines\t", "two lines"],
    ["marks that turn the direction", "turn \u202Egnp.exe", "turn gnp.exe"],
    ["control characters", "nul\u0000 byte", "nul byte"],
    ["nothing in Arabic", "الطعام", "الطعام"],
    ["what is too long", "a".repeat(10_000), "a".repeat(80)],
    ["no halves of a character", "🍎".repeat(100), "🍎".repeat(80)],
  ])("is cleaned of %s", (_, raw, expected) => {
    expect(cleanDeckTitle(raw)).toBe(expected);
  });
});
