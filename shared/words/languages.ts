/** The languages the island speaks; each has a catalogue beside this file. */
export const LANGUAGES = ["en", "es", "ko"] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  es: "Español",
  ko: "한국어",
};

/** Whether this is the code of a language we have words for. */
export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}

/**
 * The first of a person's languages that we speak; English where there is none.
 * `preferred` holds tags such as `es-MX`, the dearest first.
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split("-")[0];
    if (isLanguage(base)) return base;
  }
  return "en";
}
