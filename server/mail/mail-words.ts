import type { Language } from "../../shared/words/languages.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };
import { type Catalogue, sayWord } from "../../shared/words/say-word.ts";

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, es, ko };

/** Which words stand in mails: their own, those that people agreed to, and the kinds of classes and where they go. */
export type MailWordKey =
  | `mail.${string}`
  | `consent.${string}`
  | `calendar.kind-${string}`
  | `place.${string}`;

/** One sentence of the catalogues. */
export type MailWords = (
  key: MailWordKey,
  values?: Readonly<Record<string, string>>,
) => string;

/** The words of mails in a language; values are escaped where HTML is made, not here. */
export function chooseMailWords(language: Language): MailWords {
  return (key, values) => sayWord(CATALOGUES[language], language, key, values);
}
