/** Longest piece of a message that stands over a head; the whole of it is in the chat. */
const TEXT_MAX_GRAPHEMES = 110;
const SHOWN_LEAST_MS = 4000;
const SHOWN_PER_CHAR_MS = 65;
const SHOWN_MOST_MS = 11_000;

/** What somebody just said, until when it stands over their head. */
export interface Bubble {
  readonly text: string;
  readonly untilMs: number;
}

/** What a person sees as single letters; in browsers without a segmenter (Firefox before 125) its nearest. */
function splitLetters(text: string): string[] {
  const { Segmenter } = Intl as Partial<Pick<typeof Intl, "Segmenter">>;
  if (!Segmenter) return Array.from(text);
  return [...new Segmenter().segment(text)].map(({ segment }) => segment);
}

/** Makes the bubble of a message that came now. */
export function makeBubble(text: string, nowMs: number): Bubble {
  const letters = splitLetters(text);
  const cut =
    letters.length <= TEXT_MAX_GRAPHEMES
      ? text
      : `${letters.slice(0, TEXT_MAX_GRAPHEMES).join("").trimEnd()}…`;
  const shownMs = Math.min(
    SHOWN_MOST_MS,
    Math.max(SHOWN_LEAST_MS, cut.length * SHOWN_PER_CHAR_MS),
  );
  return { text: cut, untilMs: nowMs + shownMs };
}
