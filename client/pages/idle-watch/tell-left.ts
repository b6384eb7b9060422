import type { Words } from "../../interface/words.ts";

const MINUTE_MS = 60_000;

/** How long is left, in whole minutes and never less than one: figures that count down would only hurry people. */
export function tellMinutes(words: Words, leftMs: number): string {
  const count = Math.max(1, Math.min(2, Math.ceil(leftMs / MINUTE_MS)));
  return words.t("idle.about", { count });
}
