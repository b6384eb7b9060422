import type { RefusalCode } from "./refusals.ts";

/** Control characters, apart from line break and tab. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;
/** Marks that turn the direction of everything after them. */
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;
/** Characters that take no room, which may stand between letters but not alone. */
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const COMBINING_RUN = /\p{M}{6,}/u;

/** How many characters a person would count in a text; code points where the browser can't tell better. */
export function countGraphemes(text: string): number {
  // Firefox has it from 125 on, and 115 is promised to work.
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  return Segmenter
    ? [...new Segmenter().segment(text)].length
    : Array.from(text).length;
}

/** How long a text is on the wire. */
function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Checks words a person wrote, for names and messages alike.
 * @returns why they can't be taken, or `null`
 */
export function checkText(
  text: string,
  limits: { readonly maxGraphemes: number; readonly maxBytes: number },
): RefusalCode | null {
  if (text.replace(INVISIBLE, "") === "") return "empty-text";
  if (
    text.length > limits.maxBytes ||
    countUtf8Bytes(text) > limits.maxBytes ||
    countGraphemes(text) > limits.maxGraphemes
  )
    return "too-long";
  if (
    CONTROL.test(text) ||
    DIRECTION_OVERRIDE.test(text) ||
    COMBINING_RUN.test(text)
  )
    return "bad-characters";
  return null;
}
