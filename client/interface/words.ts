import { signal, type ReadonlySignal } from "@preact/signals";
import {
  chooseLanguage,
  isLanguage,
  type Language,
} from "../../shared/words/languages.ts";
import { type Catalogue, sayWord } from "../../shared/words/say-word.ts";

const STORED_AS = "islet.language";

/** Data, not script: a browser reads it faster, and fetches one of them. */
const CATALOGUES: Readonly<Record<Language, string>> = {
  en: new URL("../../shared/words/en.json", import.meta.url).href,
  es: new URL("../../shared/words/es.json", import.meta.url).href,
  ko: new URL("../../shared/words/ko.json", import.meta.url).href,
};

/** Rejects when the words can't be had. */
async function fetchWords(language: Language): Promise<Catalogue> {
  const response = await fetch(CATALOGUES[language]);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  return (await response.json()) as Catalogue;
}

/** The words of the interface in the person's language. */
export interface Words {
  readonly language: ReadonlySignal<Language>;
  /** One word or sentence; a component that reads it is drawn again when the language changes. */
  readonly t: (
    key: string,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  /** Fetches the catalogue, changes over, and remembers the choice on this device. */
  choose(language: Language): Promise<void>;
}

function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(STORED_AS);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language until the tab closes.
  }
}

/**
 * Loads the words. The language is the one chosen on this device, else the
 * account's, else the first of the browser's that we speak.
 */
export async function loadWords(accountLanguage?: string): Promise<Words> {
  const first =
    storedLanguage() ??
    chooseLanguage([
      ...(accountLanguage === undefined ? [] : [accountLanguage]),
      ...navigator.languages,
    ]);
  const language = signal<Language>(first);
  const known = new Map([[first, await fetchWords(first)]]);
  document.documentElement.lang = first;
  return {
    language,
    t: (key, values) =>
      sayWord(known.get(language.value) ?? {}, language.value, key, values),
    async choose(wanted) {
      if (!known.has(wanted)) known.set(wanted, await fetchWords(wanted));
      storeLanguage(wanted);
      document.documentElement.lang = wanted;
      language.value = wanted;
    },
  };
}
