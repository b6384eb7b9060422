import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };
import type { Language } from "../../shared/words/languages.ts";

export type WordKey = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<
  Record<Language, Readonly<Record<WordKey, string>>>
> = { en, es, ko };

/** A word or sentence of a catalogue, English unless another is named, as a person reads it on the screen. */
export function word(
  key: WordKey,
  values: Values = {},
  language: Language = "en",
): string {
  return CATALOGUES[language][key].replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => String(values[name] ?? ""),
  );
}
