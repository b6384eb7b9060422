import { randomInt } from "node:crypto";

const GROUP_DIGITS = 3;
const PERSONAL_GROUPS = 6;
const STUDY_GROUPS = 3;

const makeDigits = (groups: number): string =>
  Array.from({ length: groups }, () =>
    String(randomInt(10 ** GROUP_DIGITS)).padStart(GROUP_DIGITS, "0"),
  ).join(" ");

/**
 * A code for one person: six groups of three figures, 59 bits. Figures and no letters, for they are read out
 * and typed alike in every language, and none can be taken for a letter.
 */
export function makePersonalCode(): string {
  return makeDigits(PERSONAL_GROUPS);
}

/** A code for all of a study: three groups, short enough to stand on a poster; it lets in participants only. */
export function makeStudyCode(): string {
  return makeDigits(STUDY_GROUPS);
}

/** What was typed, without spaces and strokes and in plain figures; `null` when it can't be a code. */
export function readTypedCode(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s.,·\p{Pd}]/gu, "");
  const isWhole =
    digits.length === PERSONAL_GROUPS * GROUP_DIGITS ||
    digits.length === STUDY_GROUPS * GROUP_DIGITS;
  return isWhole && /^\d+$/.test(digits) ? digits : null;
}
