import { createInstance } from "i18next";
import type { Language } from "../../shared/words/languages.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };

const i18n = createInstance();
await i18n.init({
  lng: "en",
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  // Values are escaped where HTML is made, not here.
  interpolation: { escapeValue: false, skipOnVariables: true },
  resources: {
    en: { translation: en },
    es: { translation: es },
    ko: { translation: ko },
  },
});

/** Which words stand in mails: their own, those that people agreed to, and the kinds of classes. */
export type MailWordKey =
  `mail.${string}` | `consent.${string}` | `calendar.kind-${string}`;

/** One sentence of the catalogues. */
export type MailWords = (
  key: MailWordKey,
  values?: Readonly<Record<string, string>>,
) => string;

/** The words of mails in a language. */
export function chooseMailWords(language: Language): MailWords {
  const t = i18n.getFixedT(language);
  return (key, values) => t(key, { ...values });
}
