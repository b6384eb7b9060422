/** Line ends and other controls, and signs that turn the direction of text around. */
const UNWANTED =
  /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

const SIGNS = new Intl.Segmenter();

/** Words of people made fit for a subject or a line: one line, nothing hidden, not too long. */
export function cleanLine(text: string, maxChars = 80): string {
  const line = text.replace(UNWANTED, " ").replace(/\s+/g, " ").trim();
  const chars = [...SIGNS.segment(line)].map(({ segment }) => segment);
  return chars.length > maxChars
    ? `${chars.slice(0, maxChars - 1).join("")}…`
    : line;
}
