import { cleanDeckTitle } from "../../../shared/features/deck.ts";
import type { ConvertedDeck } from "./conversion.ts";

/** Titles that a program made up, such as "Microsoft PowerPoint - week1.pptx". */
const MADE_UP =
  /^(microsoft\b.*|powerpoint.*|untitled.*|presentation ?\d*|slide ?\d*)$|\.(pptx?|odp|key|docx?|pdf)$/i;

/** A name for a deck that got none: the file's own title, else the first words on its first slide. */
export function nameDeck(deck: ConvertedDeck): string {
  const own = cleanDeckTitle(deck.title);
  if (own !== "" && !MADE_UP.test(own)) return own;
  const firstLine = deck.slides[0]?.text.split("\n")[0] ?? "";
  return cleanDeckTitle(firstLine) || own || "PDF";
}
