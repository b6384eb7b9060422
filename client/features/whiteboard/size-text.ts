import { BOARD_WIDTH } from "../../../shared/features/whiteboard/marks.ts";

const TEXT_SIZE = 44;
const EDGE = 40;
/** How wide letters are, by their height; those of East Asia are square. */
const NARROW = 0.56;
const WIDE_FROM = 0x1100;

/** How large a line of text is written that begins at `x` and has to end on the board. */
export function sizeText(words: string, x: number): number {
  const lengths = Array.from(words, (letter) =>
    (letter.codePointAt(0) ?? 0) >= WIDE_FROM ? 1 : NARROW,
  );
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const room = Math.max(BOARD_WIDTH - EDGE - x, BOARD_WIDTH / 4);
  return Math.min(TEXT_SIZE, room / Math.max(1, length));
}
