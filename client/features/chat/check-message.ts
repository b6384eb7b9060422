import {
  MESSAGE_MAX_BYTES,
  MESSAGE_MAX_GRAPHEMES,
} from "../../../shared/features/chat.ts";
import {
  checkText,
  countGraphemes,
} from "../../../shared/protocol/check-text.ts";
import type { RefusalCode } from "../../../shared/protocol/refusals.ts";

/** Firefox before 125 can't count as people do. */
const canCountGraphemes = "Segmenter" in Intl;

/** Length in characters as people count them; in code points, which is never less, where the browser can't. */
export const countCharacters = (text: string): number =>
  canCountGraphemes ? countGraphemes(text) : Array.from(text).length;

/** Why this message can't be sent as it stands; `null` when it can. Checked before sending, so the text is kept. */
export function checkMessage(text: string): RefusalCode | null {
  if (canCountGraphemes)
    return checkText(text, {
      maxGraphemes: MESSAGE_MAX_GRAPHEMES,
      maxBytes: MESSAGE_MAX_BYTES,
    });
  if (text.trim() === "") return "empty-text";
  return countCharacters(text) > MESSAGE_MAX_GRAPHEMES ? "too-long" : null;
}
